/** XML as a stream of events. Nothing is looked up, no entity of a document type is known, and depth is bounded. */
import { Parser } from 'saxen';
import { decodeText } from '../decode';
import { MAX_DEPTH } from '../limits';
import { FileError, refuse } from '../refusal';

/** Attributes by their local names: prefixes are the writer's choice. */
export type Attributes = Readonly<Record<string, string>>;

/** A tag as it is written: its name with its prefix, its attributes with theirs and their references unresolved. */
export interface WrittenTag {
  name: string;
  attributes: () => Readonly<Record<string, string>>;
}

/** Names are local ones, without prefix. */
export interface XmlEvents {
  open?: (name: string, attributes: () => Attributes, written: WrittenTag) => void;
  close?: (name: string, written: string) => void;
  text?: (text: string) => void;
}

/**
 * Reads a whole XML document.
 *
 * @throws {FileError} `broken` where it is not well-formed; `hostile` where it declares entities, the first half of every
 * entity bomb, or nests too deep.
 */
export function readXml(bytes: Uint8Array, events: XmlEvents): void {
  const source = decodeText(bytes, { markup: true });
  if (/<!ENTITY/i.test(source)) refuse('hostile');
  let depth = 0;
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    if (++depth > MAX_DEPTH) refuse('hostile');
    events.open?.(localName(name), () => localAttributes(attributes(), decode), { name, attributes });
  });
  parser.on('closeTag', (name) => {
    depth--;
    events.close?.(localName(name), name);
  });
  parser.on('text', (text, decode) => events.text?.(decode(text)));
  parser.on('cdata', (text) => events.text?.(text));
  parser.on('error', (error) => {
    throw error;
  });
  try {
    parser.parse(source);
  } catch (error) {
    if (error instanceof FileError) throw error;
    refuse('broken', error);
  }
  if (depth !== 0) refuse('broken');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localAttributes(attributes: Record<string, string>, decode: (text: string) => string): Attributes {
  const local: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(attributes)) if (!name.startsWith('xmlns')) local[localName(name)] = decode(value);
  return local;
}
