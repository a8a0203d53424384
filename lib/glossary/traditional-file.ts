/** Name of the file that holds one of the glossary's files in traditional script (scripts/build/traditional-glossary.ts). */
export const traditionalFile = (name: string): string => `hant-${name}`;
