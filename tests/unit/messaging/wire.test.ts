import { describe, expect, it } from 'vitest';
import { MessageError, reasonOf } from '../../../lib/messaging/errors';
import { backgroundSurface, pageSurface, panelSurface } from '../../../lib/messaging/surface';
import { envelope, isAnswer, isEnvelope } from '../../../lib/messaging/wire';

describe('the wire', () => {
  it('knows its own messages', () => {
    expect(isEnvelope(envelope('page/explain', { termId: 'x' }))).toBe(true);
    for (const other of [null, undefined, 'page/load', {}, { reportlens: 2, name: 'page/load' }, { reportlens: 1 }, { reportlens: 1, name: 3 }]) {
      expect(isEnvelope(other)).toBe(false);
    }
  });

  it('knows its own answers', () => {
    expect(isAnswer({ ok: true, value: null })).toBe(true);
    expect(isAnswer({ ok: true })).toBe(true);
    expect(isAnswer({ ok: false, error: { code: 'failed', message: '', reason: null } })).toBe(true);
    for (const other of [null, undefined, true, {}, { ok: 'yes' }, { ok: false }, { ok: false, error: {} }, { ok: false, error: null }]) {
      expect(isAnswer(other)).toBe(false);
    }
  });

  it('finds the reason that an error carries', () => {
    expect(reasonOf(Object.assign(new Error('x'), { reason: 'library-full' }))).toBe('library-full');
    expect(reasonOf(new MessageError('failed', 'x', 'no-access'))).toBe('no-access');
    for (const other of [new Error('x'), Object.assign(new Error('x'), { reason: 3 }), { reason: 'no error' }, null]) {
      expect(reasonOf(other)).toBeNull();
    }
  });
});

describe('the surfaces', () => {
  const surfaces = [backgroundSurface, pageSurface, panelSurface];

  it('share no name, so that each message has one receiver', () => {
    const names = surfaces.flatMap((surface) => Object.keys(surface));
    expect(new Set(names).size).toBe(names.length);
  });

  it('let no page write to the library except by saving and clipping', () => {
    const open = Object.entries(backgroundSurface).filter(([, row]) => row.from === 'page');
    expect(open.map(([name]) => name).filter((name) => !name.startsWith('page/'))).toEqual([]);
  });
});
