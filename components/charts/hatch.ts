const SVG = 'http://www.w3.org/2000/svg';

/** An SVG pattern of diagonal lines, referred to as `url(#id)`. */
export function hatch(id: string, colour: string): SVGElement {
  const pattern = element('pattern', {
    id,
    width: '5',
    height: '5',
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  pattern.append(element('line', { x1: '0', y1: '0', x2: '0', y2: '5', stroke: colour, 'stroke-width': '1.5' }));
  const definitions = element('defs', {});
  definitions.append(pattern);
  return definitions;
}

function element(name: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}
