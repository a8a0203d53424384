import words from './data/quoted-words.json';

/** Words that tell whether what stands in quotation marks is the name of a policy; regular expressions in `sentenceMarks`, words that no name holds in `nameStops`, verbs that no name begins with in `nameVerbs`. */
export type QuotedWords = Readonly<
  Record<'figuresOfSpeech' | 'nameEndings' | 'nameHeads' | 'nameTails' | 'nameStops' | 'nameVerbs' | 'sentenceMarks', readonly string[]>
>;

export const quotedWords = (): QuotedWords => words;
