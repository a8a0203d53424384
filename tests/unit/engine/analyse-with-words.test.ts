import { pangu } from 'segmentit';
import { expect, it, vi } from 'vitest';
import { analyseWithWords } from '../../../lib/engine/analyse-with-words';

const names = async (text: string, load: () => Promise<string>): Promise<string[]> => {
  const analysis = await analyseWithWords({ id: 'words', text, force: true }, load);
  return analysis.indicators.map(({ name }) => name);
};

it('loads the dictionary once, and only for a text whose names rules cannot cut', async () => {
  const load = vi.fn(() => Promise.resolve(pangu));
  await names('全省粮食产量增长2%，城镇新增就业6万人。', load);
  expect(load).not.toHaveBeenCalled();

  const cut = await names('原油、天然气自给率分别达到61%、47%。', load);
  expect(cut).toEqual(['原油自给率', '天然气自给率']);
  expect(load).toHaveBeenCalledTimes(1);

  await names('石油、页岩气开采率分别达到55%、68%。', load);
  expect(load).toHaveBeenCalledTimes(1);
});
