/** What the compiled command (scripts/build/command.ts) knows of itself; nothing where it runs from its sources. */

/** Written over at build time. */
declare const __COMMAND_BUILD__: CommandBuild | undefined;

export interface CommandBuild {
  /** Of the package. */
  version: string;
  /** Of every file that the engine is made of: half a result of one engine and half of another is neither's. */
  engine: string;
}

export const build: CommandBuild | null = typeof __COMMAND_BUILD__ === 'undefined' ? null : __COMMAND_BUILD__;
