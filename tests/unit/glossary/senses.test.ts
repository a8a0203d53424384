import { describe, expect, it } from 'vitest';
import { senseAt } from '../../../lib/glossary/senses';
import { glossaryEntries, type GlossaryEntry } from '../../../lib/glossary/entries';
import { regionNamed } from './terms-of';

const [some] = glossaryEntries;
/** An entry of which only what tells senses apart matters. */
const sense = (id: string, regions: string[], near: string[]) => ({ entry: { ...(some as GlossaryEntry), id, regions, near } });

const general = sense('general', [], []);
const energy = sense('energy', [], ['能耗', '能源']);
const yunling = sense('yunling', ['云岭省'], []);
const yunlingEnergy = sense('yunling-energy', ['云岭省'], ['能耗']);

function chosen(text: string, senses: { entry: GlossaryEntry }[], region = regionNamed('澄浦口市', '海陵省')): string | null {
  const start = text.indexOf('双港');
  return senseAt(senses, { text, start, end: start + 2, region })?.entry.id ?? null;
}

describe('senseAt', () => {
  it('takes a sense bound to words only where one of them stands near', () => {
    expect(chosen('落实能耗双港要求', [general, energy])).toBe('energy');
    expect(chosen('落实双港要求', [general, energy])).toBe('general');
    expect(chosen('落实双港要求', [energy])).toBeNull();
  });

  it('does not look far', () => {
    expect(chosen(`能耗下降。${'云岭发展。'.repeat(20)}落实双港要求`, [energy])).toBeNull();
  });

  it('takes a region’s sense before the general one, and only in that region', () => {
    expect(chosen('落实双港要求', [general, yunling])).toBe('general');
    expect(chosen('落实双港要求', [general, yunling], regionNamed('澄浦口市', '云岭省'))).toBe('yunling');
  });

  it('lets region and words decide together', () => {
    const region = regionNamed('云岭省');
    expect(chosen('落实能耗双港要求', [general, yunling, yunlingEnergy], region)).toBe('yunling-energy');
    expect(chosen('落实双港要求', [general, yunling, yunlingEnergy], region)).toBe('yunling');
  });

  it('takes the sense of a region named before', () => {
    expect(chosen('借鉴云岭双港经验', [general, yunling])).toBe('yunling');
    expect(chosen('赴云岭学习，落实双港', [general, yunling])).toBe('general');
  });
});
