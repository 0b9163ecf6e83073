/** Titles on the page of a person, in the first of its Akten. */
import type { PersonPartProps } from '#ui/screens.ts';
import { TitelPanel } from './TitelPanel.tsx';

export default function PersonTitel({ personId, akteIds: [akteId] }: PersonPartProps) {
  return akteId === undefined ? <p>Titel brauchen eine Akte.</p> : <TitelPanel personId={personId} akteId={akteId} />;
}
