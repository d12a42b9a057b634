import { join } from 'node:path';
import { expect } from 'vitest';
import type { Figure, FigureView, Input, MethodName, Output } from '../../preload/contract';
import type { Connection } from '../support/connection';
import { temporaryConfig } from '../support/connection';

/** Two short articles of our own that disagree, and are long enough to have figures of every kind. */
export const HARBOUR = `Harbour News
Port fraud cases climb
10 March 2025

The port court tried 41,000 fraud cases in 2024, up 27.4 percent from a year earlier, its president said.
More than 1,200 people were fined. The losses came to 3.5 billion yuan, he added.
Some 52 of the 90 judges were new to the court.
`;

/** See HARBOUR. Holds an emoji and Chinese, which count differently in bytes, code points and UTF-16 units. */
export const LEDGER = `Ledger 📒 weekly
Fraud at the port 诈骗

The court tried 40,000 fraud cases last year, the Ledger 📒 has learned.
Losses reached $488.3 million, or 3.4 billion yuan. Nearly 30 percent of the victims were over 60.
`;

/** All figures in reading order. */
export const ALL: FigureView = { filter: {}, sort: [] };

/** A page at work on a new project of two sources; calls that fail throw. */
export class Desk {
  readonly connection: Connection;
  readonly path: string;

  private constructor(connection: Connection, path: string) {
    this.connection = connection;
    this.path = path;
  }

  /** A new project with both sources in it. */
  static async open(connect: () => Promise<Connection>): Promise<Desk> {
    const desk = await Desk.empty(connect);
    await desk.do('sources.import', { files: [file('harbour.txt', HARBOUR), file('ledger.txt', LEDGER)] });
    return desk;
  }

  /** A new project without sources. */
  static async empty(connect: () => Promise<Connection>): Promise<Desk> {
    const path = join(temporaryConfig().folder, 'Port.tickmark');
    const desk = new Desk(await connect(), path);
    await desk.do('projects.create', { path, name: 'Port' });
    return desk;
  }

  /** Calls a method and expects it to go well. */
  async do<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
    const answer = await this.connection.call(method, input);
    if (!answer.ok) throw new Error(`${method}: ${answer.fault.code}: ${answer.fault.message}`);
    return answer.value;
  }

  /** Calls a method and expects it to fail; answers the code. Every fault says something. */
  async fault<M extends MethodName>(method: M, input: unknown): Promise<string> {
    const answer = await this.connection.call(method, input as Input<M>);
    if (answer.ok) throw new Error(`${method} went well.`);
    expect(answer.fault.message).toMatch(/^\S.*[.!?]$/su);
    return answer.fault.code;
  }

  async figures(view: FigureView = ALL): Promise<Figure[]> {
    return (await this.do('figures.page', { ...view, offset: 0, limit: 1000 })).rows;
  }

  async figure(exact: string): Promise<Figure> {
    const found = (await this.figures()).find(({ passage }) => passage.exact.includes(exact));
    if (!found) throw new Error(`There is no figure “${exact}”.`);
    return found;
  }

  async sourceId(title: string): Promise<string> {
    const found = (await this.do('sources.list', {})).find((source) => source.fileName === title);
    if (!found) throw new Error(`There is no source ${title}.`);
    return found.id;
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}

/** A file as a page hands it over. */
export function file(name: string, text: string): { name: string; bytes: Uint8Array } {
  return { name, bytes: new Uint8Array(Buffer.from(text, 'utf8')) };
}
