import { expect, it } from 'vitest';

it.skipIf(!process.env['TZ'])('the suite really runs in the zone it was given', () => {
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(process.env['TZ']);
});
