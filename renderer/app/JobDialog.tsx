import { type Job, useJobs } from '../state/jobs';
import { CancelButton } from './CancelButton';
import { Dialog } from './Dialog';
import { ProgressLine } from './ProgressLine';

/** The long work that is being done, where it has lasted long enough to be shown. */
export function JobHost() {
  const job = useJobs(({ jobs }) => jobs.find(({ shown }) => shown) ?? null);
  return job && <JobDialog key={job.id} job={job} />;
}

/** What is being done, how much of it is left, and Cancel; it goes away by itself. */
function JobDialog({ job }: { job: Job }) {
  const { title, idle, hint, parts, progress, cancel } = job;
  return (
    <Dialog
      title={title}
      size="small"
      closable={false}
      onClose={cancel}
      footer={<CancelButton onCancel={cancel} final={progress?.final ?? false} />}
    >
      <ProgressLine progress={progress} idle={idle} parts={parts} />
      <p className="hint">{hint}</p>
    </Dialog>
  );
}
