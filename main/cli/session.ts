/** A project opened in this process for one command, and closed whatever happens. */
import { resolve } from 'node:path';
import type { Input, MethodName, Output, ProjectState } from '../../preload/contract';
import { createEngine } from '../engine';
import { EngineFault } from '../engine/fault';
import { EXIT, type Io, say } from './io';
import { places } from './places';

/** Asks the engine. */
export type Call = <M extends MethodName>(method: M, input: Input<M>) => Promise<Output<M>>;

/** What a command does with its open project; answers the exit code. */
export type Work = (call: Call, state: ProjectState) => Promise<number>;

/** Opens a project, works, closes; `create`: the work writes, and the project is made where there is none. Faults become a line and code 1. */
export async function withProject(
  project: string,
  { create }: { create: boolean },
  io: Io,
  work: Work,
): Promise<number> {
  // Most likely the project was forgotten, and this is the first file.
  if (create && !project.toLowerCase().endsWith('.tickmark')) {
    say(io, `${project}: a project’s file ends in .tickmark.`);
    return EXIT.wrongUse;
  }
  return withEngine(io, async (call) => {
    const state = await openOrCreate(call, resolve(project), create, io);
    if (state.recovery) say(io, state.recovery);
    if (state.readOnly && create) {
      say(io, `Nothing was imported: the project is open to read only. ${state.heldBy ?? ''}`.trim());
      say(io, 'Close it there and import again, or import the files where it is open.');
      return EXIT.failed;
    }
    if (state.readOnly) say(io, `Opened to read only. ${state.heldBy ?? ''}`.trim());
    return work(call, state);
  });
}

/** Works with an engine that has no project open, and closes it whatever happens. Faults become a line and code 1. */
export async function withEngine(io: Io, work: (call: Call) => Promise<number>): Promise<number> {
  const engine = await createEngine(places());
  const call: Call = async (method, input) => {
    const answer = await engine.call(method, input);
    if (answer.ok) return answer.value;
    throw new EngineFault(answer.fault.code, answer.fault.message);
  };
  try {
    return await work(call);
  } catch (error) {
    if (!(error instanceof EngineFault)) throw error;
    say(io, error.message);
    return EXIT.failed;
  } finally {
    await engine.close();
  }
}

async function openOrCreate(call: Call, path: string, create: boolean, io: Io): Promise<ProjectState> {
  try {
    return await call('projects.open', { path });
  } catch (error) {
    if (!(error instanceof EngineFault)) throw error;
    if (error.code === 'corrupt') {
      const recover = `tickmark recover "${path}"`;
      throw new EngineFault(
        error.code,
        `${error.message}\nRestore it with: ${recover}  (what there is: ${recover} --list)`,
      );
    }
    if (!create || error.code !== 'not-found') throw error;
    const state = await call('projects.create', { path, name: null });
    say(io, `Made the project ${state.path}.`);
    return state;
  }
}
