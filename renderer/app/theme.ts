import { useEffect } from 'react';
import { desk, useDesk } from '../state/desk';
import { notify } from '../state/notices';
import { saveSettings } from '../state/session';

const DARK = '(prefers-color-scheme: dark)';
const ORDER = ['system', 'light', 'dark'] as const;
const SAID = {
  system: 'The theme follows your system.',
  light: 'Light theme.',
  dark: 'Dark theme.',
} as const;

/** Puts the theme on the document, and keeps it there when the setting or the system changes. */
export function useTheme(): void {
  const setting = useDesk((state) => state.settings?.theme ?? 'system');
  useEffect(() => {
    const media = window.matchMedia(DARK);
    const show = () => {
      const dark = setting === 'dark' || (setting === 'system' && media.matches);
      document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    };
    show();
    media.addEventListener('change', show);
    return () => media.removeEventListener('change', show);
  }, [setting]);
}

/** From the system's theme to light to dark and round again. */
export async function switchTheme(): Promise<void> {
  const now = desk().settings?.theme ?? 'system';
  const theme = ORDER[(ORDER.indexOf(now) + 1) % ORDER.length] ?? 'system';
  await saveSettings({ theme });
  notify(SAID[theme]);
}
