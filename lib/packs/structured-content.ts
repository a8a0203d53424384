/**
 * Yomitan's definitions as plain text (dictionary-term-bank-v3-schema.json of yomidevs/yomitan): strings, `text`, structured
 * content. Its elements become lines and blanks, pictures their descriptions; nothing becomes markup.
 */
import { packLimits } from '../model/pack';
import { isRecord } from './read-json';

/** Elements that begin and end a line. */
const blocks = new Set(['div', 'p', 'ol', 'ul', 'li', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'details', 'summary']);
/** Readings over characters: the characters themselves are what is read. */
const unread = new Set(['rt', 'rp']);

/** A definition that is none of the kinds that the format knows. */
export class UnknownContent extends Error {}

/**
 * The text of one definition; '' where it has none (deinflections, pictures without words).
 * @throws {UnknownContent}
 */
export function definitionText(definition: unknown): string {
  if (typeof definition === 'string') return tidy(definition);
  // [uninflected form, rules]: points to another word.
  if (Array.isArray(definition)) return '';
  if (!isRecord(definition)) throw new UnknownContent();
  if (definition.type === 'text' && typeof definition.text === 'string') return tidy(definition.text);
  if (definition.type === 'image') return tidy(described(definition));
  if (definition.type === 'structured-content') return tidy(contentText(definition.content, 0));
  throw new UnknownContent();
}

function contentText(content: unknown, depth: number): string {
  if (content === undefined || content === null) return '';
  if (typeof content === 'string') return content;
  if (depth > packLimits.depth) throw new UnknownContent();
  if (Array.isArray(content)) return content.map((part) => contentText(part, depth + 1)).join('');
  if (!isRecord(content) || typeof content.tag !== 'string') throw new UnknownContent();
  return elementText(content.tag, content, depth);
}

function elementText(tag: string, element: Record<string, unknown>, depth: number): string {
  if (tag === 'br') return '\n';
  if (tag === 'img') return described(element);
  if (unread.has(tag)) return '';
  const inside = contentText(element.content, depth + 1);
  if (tag === 'li') return `\n· ${inside.trim()}\n`;
  if (tag === 'td' || tag === 'th') return `${inside} `;
  return blocks.has(tag) ? `\n${inside}\n` : inside;
}

function described({ alt, description, title }: Record<string, unknown>): string {
  return [alt, description, title].find((words): words is string => typeof words === 'string' && words !== '') ?? '';
}

/** Blanks at the ends of lines and more than one line break go. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
