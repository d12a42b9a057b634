import type { ReactNode } from 'react';
import { Banners } from '../app/Banners';
import { KeyOf } from '../app/Key';
import { BookOpenText, FilePlus2, FolderOpen } from '../icons/icons';
import { Logo } from '../icons/Logo';
import { runCommand } from '../state/commands';
import { useDesk } from '../state/desk';
import { engine } from '../state/engine';
import { told } from '../state/figures';
import { tellOfTour } from '../tour/tell';
import { RecentProjects } from './RecentProjects';
import { openSample } from './verbs';
import './welcome.css';
import './folder.css';

/** The page without a project: what Tickmark is, and every way to begin. */
export function Welcome() {
  const opening = useDesk((desk) => desk.opening);
  return (
    <main className="welcome" aria-busy={opening !== null}>
      <Banners />
      <div className="welcome-scroll">
        <div className="welcome-page">
          <header className="welcome-head">
            <p className="welcome-brand">
              <Logo size={26} /> Tickmark
            </p>
            <h1>Every figure beside the passage it came from.</h1>
            <p className="welcome-what">
              Tickmark finds the figures in your documents, shows each one beside its source, and exports what
              you have verified — on this computer, and nowhere else.
            </p>
          </header>
          <div className="welcome-verbs">
            <Verb
              icon={<FilePlus2 size={20} strokeWidth={1.7} aria-hidden />}
              title="New project"
              words="Start empty and add documents"
              onClick={() => runCommand('project.new')}
            />
            <Verb
              icon={<FolderOpen size={20} strokeWidth={1.7} aria-hidden />}
              title="Open…"
              words="A .tickmark file"
              mark={<KeyOf command="project.open" />}
              onClick={() => runCommand('project.open')}
            />
            <Verb
              icon={<BookOpenText size={20} strokeWidth={1.7} aria-hidden />}
              title="Try the sample"
              words="Short briefs that contradict one another"
              onClick={() => told(openSample().then(tellOfTour))}
            />
          </div>
          <p className="welcome-drop">
            Or drop documents anywhere here to start a project with them:{' '}
            <button type="button" className="link" onClick={() => runCommand('source.import')}>
              choose files
            </button>
            ,{' '}
            <button type="button" className="link" onClick={() => runCommand('source.paste')}>
              paste text
            </button>
            . New here?{' '}
            <button type="button" className="link" onClick={() => runCommand('help.tour')}>
              Take the two-minute tour
            </button>
            .
          </p>
          <p className="welcome-opening" role="status">
            {opening}
          </p>
          <RecentProjects />
        </div>
      </div>
      <WelcomeFoot />
    </main>
  );
}

interface VerbProps {
  icon: ReactNode;
  title: string;
  words: string;
  mark?: ReactNode;
  onClick: () => void;
}

function Verb({ icon, title, words, mark, onClick }: VerbProps) {
  return (
    <button type="button" className="verb" onClick={onClick}>
      <span className="verb-icon">{icon}</span>
      <span className="verb-title">
        {title}
        {mark}
      </span>
      <span className="verb-words">{words}</span>
    </button>
  );
}

function WelcomeFoot() {
  return (
    <footer className="welcome-foot">
      <p>
        {engine().host === 'loopback'
          ? 'Tickmark sends nothing; your own browser may (extensions, safe browsing).'
          : 'Tickmark sends nothing, anywhere.'}
      </p>
      <button type="button" className="link" onClick={() => runCommand('view.theme')}>
        Theme
      </button>
      <button type="button" className="link" onClick={() => runCommand('help.keys')}>
        Keys and settings
      </button>
    </footer>
  );
}
