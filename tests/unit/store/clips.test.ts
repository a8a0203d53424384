import { expect, it } from 'vitest';
import { deleteClips } from '../../../lib/store/bin';
import { addClip, listClips } from '../../../lib/store/clips';
import type { ClipDraft } from '../../../lib/model/explain';
import { newLibrary } from './fixture';

const draft: ClipDraft = {
  kind: 'selection',
  quote: '增长5%',
  sentence: '粮食增长5%。',
  prefix: '粮食',
  suffix: '。',
  url: 'http://a.cn/1?utm_source=x',
  title: '',
  reportId: null,
  region: null,
  year: null,
  figure: null,
  indicator: null,
  term: null,
};

it('the same words at the same place are one clip, whatever the way to the page; elsewhere they are another', async () => {
  const library = newLibrary();
  const id = await addClip(library, draft, 1);
  expect(await addClip(library, { ...draft, url: 'http://a.cn/1#:~:text=x' }, 2)).toBe(id);
  await addClip(library, { ...draft, prefix: '棉花' }, 3);
  await addClip(library, { ...draft, url: 'http://a.cn/2' }, 4);
  expect(await listClips(library)).toHaveLength(3);
});

it('what was deleted may be clipped again', async () => {
  const library = newLibrary();
  const id = await addClip(library, draft, 1);
  await deleteClips(library, [id], 2);
  expect(await addClip(library, draft, 3)).not.toBe(id);
  expect(await listClips(library)).toHaveLength(1);
});
