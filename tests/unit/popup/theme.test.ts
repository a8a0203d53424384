import { expect, it } from 'vitest';
import { groundOf } from '../../../components/popup/theme';

it.each([
  ['rgb(255, 255, 255)', 1, 1],
  ['rgb(24, 23, 21)', 0.08, 1],
  ['rgba(0, 0, 0, 0)', 0, 0],
  ['rgb(0 0 0 / 0.4)', 0, 0.4],
  ['color(srgb 1 1 1 / 0.9)', 1, 0.9],
  ['oklch(0.25 0.02 250)', 0.25, 1],
  ['lab(96 0 0)', 0.96, 1],
])('%s is as light as it looks', (color, lightness, alpha) => {
  const ground = groundOf(color)!;
  expect(ground.lightness).toBeCloseTo(lightness, 1);
  expect(ground.alpha).toBe(alpha);
});

it('tells nothing of a colour that it cannot read', () => {
  expect(groundOf('color(xyz 0.1 0.1 0.1)')).toBeNull();
  expect(groundOf('transparent')).toBeNull();
});
