// Before the first paint: the colours that this person chose. Its own file, since the CSP allows no script in the page.
try {
  const kept = localStorage.getItem('bleibe.farben');
  if (kept === 'light' || kept === 'dark') document.documentElement.dataset.kernTheme = kept;
} catch {
  // No storage, no choice: the system decides.
}
