/** How much of what lies behind a picture shows through it at a point. */

/** Square of CSS pixels around the point that is looked at. */
const AROUND = 8;

/**
 * The mean opacity of an image or canvas around a point of the viewport, from 0 to 1. 1 where it cannot be told: a picture
 * of another site's is kept from scripts (HTML Standard, 4.12.5.1.16, "origin-clean").
 */
export function opacityAt(picture: HTMLImageElement | HTMLCanvasElement, x: number, y: number): number {
  const box = picture.getBoundingClientRect();
  const natural = 'naturalWidth' in picture ? { width: picture.naturalWidth, height: picture.naturalHeight } : picture;
  if (box.width === 0 || box.height === 0 || natural.width === 0 || natural.height === 0) return 1;
  const across = natural.width / box.width;
  const down = natural.height / box.height;
  const left = (x - AROUND / 2 - box.left) * across;
  const top = (y - AROUND / 2 - box.top) * down;
  const canvas = document.createElement('canvas');
  canvas.width = AROUND;
  canvas.height = AROUND;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return 1;
  try {
    context.drawImage(picture, left, top, AROUND * across, AROUND * down, 0, 0, AROUND, AROUND);
    const { data } = context.getImageData(0, 0, AROUND, AROUND);
    let sum = 0;
    for (let at = 3; at < data.length; at += 4) sum += data[at]!;
    return sum / (AROUND * AROUND * 255);
  } catch {
    return 1;
  }
}
