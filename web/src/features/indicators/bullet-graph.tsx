import { useMemo } from 'react';
import type { IndicatorLine } from '@ryg/shared/contract/indicators.contract.ts';
import { BULLET_HEIGHT, bulletOption } from '../../charts/bullet-option.ts';
import { Drawing, type Draw } from '../../charts/drawing.tsx';
import { bulletOf, bulletWords } from './bullet.ts';

/** One indicator against its target. The numbers stand beside it and in the table; who cannot see it hears them. */
export function BulletGraph({ line }: Readonly<{ line: IndicatorLine }>) {
  const draw = useMemo<Draw>(() => {
    const bullet = bulletOf(line);
    return (ground) => bulletOption(bullet, ground);
  }, [line]);
  return <Drawing draw={draw} height={BULLET_HEIGHT} description={bulletWords(line)} />;
}
