/** What the command ends with (docs/output.md). */
export const EXIT = { done: 0, unreadable: 1, wrongUsage: 2, unwritable: 3, fault: 4 } as const;
