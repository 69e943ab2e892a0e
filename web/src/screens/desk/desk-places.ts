import { createContext, useContext } from 'react';
import type { DeskPage } from './desk-pages.ts';

/** One's own pages, for a page that leads to the others. */
export const DeskPlaces = createContext<readonly DeskPage[]>([]);
export const useDeskPlaces = (): readonly DeskPage[] => useContext(DeskPlaces);
