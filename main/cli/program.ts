/** The command line: what can be asked for, and how it is said. Each command's work is loaded when it is asked for. */
import { resolve } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { version } from '../../package.json';
import type { Verdict } from '../../preload/contract/model';
import { EXTRA_KINDS, toDay, toInclude, toVerdicts } from './choices';
import type { ExtractOptions } from './extract';
import { EXIT, type Io, OutputGone } from './io';
import type { LogOptions } from './log';
import type { RecoverOptions } from './recover';

/** Runs the command line (without `node` and the script) and answers the exit code. */
export async function runProgram(args: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.well;
  const program = makeProgram(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    // Whoever owns the output knows whether that matters.
    if (error instanceof OutputGone) return EXIT.failed;
    if (!(error instanceof CommanderError)) throw error;
    // Help and version end in an error of their own, with code 0 where they were asked for.
    return error.exitCode === 0 ? EXIT.well : EXIT.wrongUse;
  }
}

type Done = (code: number) => void;

function makeProgram(io: Io, done: Done): Command {
  const program = new Command('tickmark')
    .description(
      'Finds the figures in documents, checks them against their passages, and exports what was verified.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .showHelpAfterError('(tickmark --help tells more)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out.write(text),
      writeErr: (text) => io.err.write(text),
      getOutHelpWidth: () => io.out.columns ?? 100,
      getErrHelpWidth: () => 100,
    })
    .addHelpText(
      'after',
      '\nExit codes: 0 all went well, 1 the work (or a part of it) failed, 2 wrong use.\nResults go to standard output, everything else to standard error.',
    );
  addExtract(program, io, done);
  addProjects(program, io, done);
  addOpen(program, done);
  return program;
}

function addExtract(program: Command, io: Io, done: Done): void {
  program
    .command('extract [FILE...]')
    .description(
      'print the figures of text, web page and Markdown files (or of standard input) as JSON Lines',
    )
    .addOption(
      new Option('--lang <language>', 'language of the text').choices(['auto', 'en']).default('auto'),
    )
    .addOption(
      new Option('--offsets <unit>', 'what start and end count')
        .choices(['utf16', 'codepoint'])
        .default('utf16'),
    )
    .addOption(
      new Option(
        '--include <kinds>',
        `figures, all (whatever states a quantity), or figures and some of: ${EXTRA_KINDS.join(', ')}`,
      )
        .default('figures')
        .argParser(toInclude),
    )
    .addOption(new Option('--date <day>', 'date of the text, YYYY-MM-DD, for “last year”').argParser(toDay))
    .option('--explain', 'add to each figure how it was read, in plain sentences', false)
    .option('--jsonl-in', 'the input is lines of {"id", "text"}; figures carry that id', false)
    .addHelpText(
      'after',
      example(
        'tickmark extract report.html notes.txt > figures.jsonl',
        'echo "Sales rose 4.5% to 3.2 million." | tickmark extract',
        'tickmark extract --jsonl-in < corpus.jsonl > figures.jsonl',
      ),
    )
    .action(async (files: string[], options: Partial<ExtractOptions> & Omit<ExtractOptions, 'date'>) => {
      const { runExtract } = await import('./extract');
      done(await runExtract(files, { ...options, date: options.date ?? null }, io));
    });
}

function addProjects(program: Command, io: Io, done: Done): void {
  program
    .command('import <PROJECT> <FILE...>')
    .description(
      'import files into a project and find their figures; the project is made where there is none',
    )
    .addHelpText('after', example('tickmark import trade.tickmark articles/*.html'))
    .action(async (project: string, files: string[]) => {
      const { runImport } = await import('./import');
      done(await runImport(project, files, io));
    });
  program
    .command('list <PROJECT>')
    .description('print the figures of a project')
    .addOption(verdictOption('all'))
    .addOption(formatOption())
    .addHelpText('after', example('tickmark list trade.tickmark --verdict query,unverified'))
    .action(async (project: string, options: { verdict: Verdict[]; format: 'table' | 'jsonl' }) => {
      const { runList } = await import('./list');
      done(await runList(project, options, io));
    });
  program
    .command('check <PROJECT>')
    .description('print the figures that disagree with their passages; exit code 1 where there are any')
    .addOption(formatOption())
    .addHelpText('after', example('tickmark check trade.tickmark && echo "All figures agree."'))
    .action(async (project: string, options: { format: 'table' | 'jsonl' }) => {
      const { runCheck } = await import('./check');
      done(await runCheck(project, options, io));
    });
  addExport(program, io, done);
  addTrust(program, io, done);
}

/** What a person reaches for who doubts a project: its history, and its earlier states. */
function addTrust(program: Command, io: Io, done: Done): void {
  program
    .command('log <PROJECT>')
    .description('print what was done in a project, newest first: when, who, what, before → after')
    .option('--who <name>', 'only what this person did')
    .addOption(new Option('--day <day>', 'only what was done on this day, YYYY-MM-DD').argParser(toDay))
    .option('--figure <id>', 'only what touched this figure')
    .option('--source <id>', 'only what touched this source or what is in it')
    .option('--verify', 'prove the history from its hashes, and the data from the history', false)
    .option('--known <hash>', 'verify, and look for the hash that the history ended with at some time')
    .addOption(formatOption())
    .addHelpText(
      'after',
      example('tickmark log trade.tickmark --day 2026-03-09', 'tickmark log trade.tickmark --verify'),
    )
    .action(async (project: string, options: LogOptions) => {
      const { runLog } = await import('./log');
      done(await runLog(project, options, io));
    });
  program
    .command('recover <PROJECT>')
    .description('put a damaged project back to what can be restored; the damaged files are kept aside')
    .option('--list', 'only print what there is to go back to', false)
    .option('--generation <id>', 'go back to this one instead of the one that reaches furthest')
    .addHelpText(
      'after',
      example('tickmark recover trade.tickmark --list', 'tickmark recover trade.tickmark'),
    )
    .action(async (project: string, options: RecoverOptions) => {
      const { runRecover } = await import('./recover');
      done(await runRecover(resolve(project), options, io));
    });
}

const CSV_NOTE =
  'In CSV, an apostrophe stands before a text that a spreadsheet would run as a formula (= + - @, or an apostrophe, first in\n' +
  'the cell or after ; tab or line break). Take one away at such places to get the text back. Offsets count code points.';

function addExport(program: Command, io: Io, done: Done): void {
  program
    .command('export <PROJECT>')
    .description('write a dataset of a project’s figures')
    .addOption(
      new Option('--format <format>', 'what to write')
        .choices(['csv', 'jsonl', 'xlsx', 'sqlite'])
        .makeOptionMandatory(),
    )
    .addOption(new Option('--out <file>', 'where to write it').makeOptionMandatory())
    .addOption(verdictOption('verified'))
    .option('--overwrite', 'write over an existing file', false)
    .option('--bom', 'CSV: begin with a byte order mark, which Excel wants', false)
    .option(
      '--texts',
      'JSON Lines, SQLite: put the texts of the sources in too, to check each row with',
      false,
    )
    .addHelpText(
      'after',
      `\n${CSV_NOTE}\n${example('tickmark export trade.tickmark --format csv --out trade.csv')}`,
    )
    .action(async (project: string, options) => {
      const { runExport } = await import('./export');
      done(await runExport(project, options, io));
    });
}

function addOpen(program: Command, done: Done): void {
  program
    .command('open [FILE...]')
    .description('open the workbench: on a project, on documents, or on its welcome screen')
    .addOption(new Option('--browser', 'in the browser, even where Electron is there'))
    .addOption(new Option('--no-browser', 'only print the address to open'))
    .addHelpText('after', example('tickmark open trade.tickmark', 'tickmark open article1.txt article2.html'))
    .action(async (files: string[], { browser }: { browser?: boolean }) => {
      const { openWorkbench } = await import('../loopback/open');
      done(await openWorkbench({ files, browser: browser === true, noBrowser: browser === false }));
    });
}

function verdictOption(usual: string): Option {
  return new Option('--verdict <verdicts>', 'unverified, verified, query, rejected, parted by commas; or all')
    .default(toVerdicts(usual), usual)
    .argParser(toVerdicts);
}

function formatOption(): Option {
  return new Option('--format <format>', 'how to print them').choices(['table', 'jsonl']).default('table');
}

function example(...lines: string[]): string {
  return `\nExample${lines.length > 1 ? 's' : ''}:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
