import { EngineFault } from '../fault';
import { redoPlan, undoOnePlan, undoPlan } from '../project-history';
import { inTurns } from '../steps';
import type { NounHandlers } from './types';

const REWRITTEN =
  'No action has the hash that is known: the history was made anew since it was noted, or it is another project’s.';

/** What was done, and taking it back. */
export const history: NounHandlers<'history'> = {
  queries: {
    'history.page': ({ read }, { offset, limit, filter }) => read.history(offset, limit, filter),
    'history.changes': ({ read }, { seq, offset = 0, limit }) => {
      const action = read.action(seq);
      if (!action)
        throw new EngineFault('not-found', 'There is no such action in the history. Nothing was changed.');
      return read.changesOf(action, offset, limit);
    },
    'history.people': ({ read }) => read.people(),
  },
  commands: {
    'history.verify': async (context, { known }) => {
      const { read, sqlite } = context;
      const findings = await inTurns(read.verify(sqlite), context);
      if (known !== undefined && !read.holds(known.toLowerCase())) findings.push(REWRITTEN);
      return { actions: read.historyLength(), last: read.head().hash, findings };
    },
    'history.undo': (context) => context.project.actInTurns(undoPlan(context.read), context),
    'history.redo': (context) => context.project.actInTurns(redoPlan(context.read), context),
    'history.undoOne': (context, { seq }) =>
      context.project.actInTurns(undoOnePlan(context.read, seq), context),
  },
};
