import type { Agenda } from '@ryg/shared/domain/meeting/agenda-value.ts';
import type { Scene, ScenePage } from './scene.ts';

/** A page of the whole deck: which scene it belongs to, and which of that scene's pages it is. */
export type DeckPage = ScenePage & Readonly<{ scene: Scene; part: number; parts: number }>;

/** The meeting from first to last. */
export function deckPages(agenda: Agenda, scenes: readonly Scene[]): readonly DeckPage[] {
  return scenes.flatMap((scene) => {
    const pages = scene.pages(agenda);
    return pages.map((page, part) => ({ ...page, scene, part, parts: pages.length }));
  });
}

/** Where an address leads; one that no longer exists leads to its scene, or to the beginning. */
export function pageAt(pages: readonly DeckPage[], id: string): number {
  const exact = pages.findIndex((page) => page.id === id);
  if (exact >= 0) return exact;
  return Math.max(
    0,
    pages.findIndex(({ scene }) => scene.id === id.split('-')[0]),
  );
}
