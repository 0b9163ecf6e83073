/** Light, dark, or as the system says. `apps/web/public/theme.js` applies the kept choice before the first paint. */
import { useState } from 'react';
import { readSetting, writeSetting } from './settings.ts';

export type Theme = 'light' | 'dark' | 'system';

export function currentTheme(): Theme {
  const kept = readSetting('farben');
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export function applyTheme(theme: Theme): void {
  writeSetting('farben', theme === 'system' ? undefined : theme);
  if (theme === 'system') delete document.documentElement.dataset['kernTheme'];
  else document.documentElement.dataset['kernTheme'] = theme;
}

export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(currentTheme);
  return [
    theme,
    (next) => {
      applyTheme(next);
      setTheme(next);
    },
  ];
}
