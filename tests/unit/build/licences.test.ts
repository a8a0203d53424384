/** Nothing is given out whose licence does not fit, and every library is named with its licence. */
import { describe, expect, it } from 'vitest';
import { fitsMit, shippedPackages, thirdPartyNotices } from '../../../scripts/build/licences';

describe('licences of what is shipped', () => {
  it('fit MIT', () => {
    const packages = shippedPackages();
    expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['react', 'dexie', 'segmentit', 'pdfjs-dist']));
    expect(packages.filter(({ licence }) => !fitsMit(licence))).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['MIT AND GPL-3.0-or-later', false],
    ['CPAL-1.0 OR AGPL-1.0', false],
    ['SSPL-1.0', false],
    ['', false],
  ])('%s: %s', (licence, fits) => expect(fitsMit(licence)).toBe(fits));

  it('are told in full, library by library', () => {
    const notices = thirdPartyNotices();
    for (const { name, version } of shippedPackages()) expect(notices).toContain(`${name} ${version} (`);
    expect(notices).toContain('Permission is hereby granted, free of charge');
    expect(notices).toContain('Apache License');
  });
});
