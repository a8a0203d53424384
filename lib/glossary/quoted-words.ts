import words from './data/quoted-words.json';

/** Words that tell whether what stands in quotation marks is the name of a policy; regular expressions in `sentenceMarks`. */
export type QuotedWords = Readonly<Record<'figuresOfSpeech' | 'nameEndings' | 'nameHeads' | 'nameTails' | 'sentenceMarks', readonly string[]>>;

export const quotedWords = (): QuotedWords => words;
