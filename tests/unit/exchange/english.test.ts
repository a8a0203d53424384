import { describe, expect, it } from 'vitest';
import { inEnglish } from '../../../lib/exchange/english';
import { readFile } from '../../../lib/exchange/read-file';
import { indicatorRecords, reportRecord, termRecords } from '../../../lib/exchange/records';
import { englishNames } from '../../../scripts/extract/english-names';
import { countyBundle } from './sample';
import { written } from './written';

describe('English names beside the Chinese ones', () => {
  const english = englishNames();
  const bare = { code: null, name: null, region: null, region_en: null, figure_region: null, figure_region_en: null, name_en: null };

  it('are of the code, of a frequent name, of the region and of the figure’s own region', () => {
    expect(inEnglish({ ...bare, code: 'grain_output', name: '粮食', region: '陕西省', figure_region: '拉萨市' }, english)).toMatchObject({
      name: '粮食',
      name_en: 'Grain output',
      region: '陕西省',
      region_en: 'Shaanxi',
      figure_region_en: 'Lhasa',
    });
    expect(inEnglish({ ...bare, name: '全市技术合同成交额', region: '内蒙古自治区' }, english)).toMatchObject({
      name_en: 'Value of technology contracts signed',
      region_en: 'Inner Mongolia',
      figure_region_en: null,
    });
  });

  it('are absent where nobody has said what a name is in English', () => {
    expect(inEnglish({ ...bare, name: '云亭梨膏产量', region: '望川县外' }, english)).toEqual({ ...bare, name: '云亭梨膏产量', region: '望川县外' });
    expect(inEnglish(bare, english)).toEqual(bare);
  });

  it('take no place in a table that has none for them, and change no order', async () => {
    const bundle = await countyBundle();
    for (const record of [reportRecord(bundle.report), ...indicatorRecords(bundle), ...termRecords(bundle)])
      expect(Object.keys(inEnglish(record, english))).toEqual(Object.keys(record));
  });

  it('may be missing from a file that comes in, and change nothing where they stand', async () => {
    const bundle = await countyBundle();
    const text = new TextDecoder().decode(await written('json', [bundle]));
    expect(text).toContain('"name_en":"Orchards"');
    const older = text.replace(/"(?:name|region|figure_region)_en":(?:"[^"]*"|null),/g, '');
    expect(older).not.toContain('_en"');
    const [fromNew, fromOld] = await Promise.all([text, older].map((file) => readFile(new TextEncoder().encode(file), 1)));
    expect([...fromOld!.contents.bundles()]).toEqual([...fromNew!.contents.bundles()]);
  });
});
