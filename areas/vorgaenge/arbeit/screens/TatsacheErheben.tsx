/** Noting one fact by hand, by its name in the vocabulary; a page that is open beside it is offered as its proof. */
import { Note } from '#ui/States.tsx';
import { tatsachenfeldOf } from '../tatsachenform.rules.ts';
import type { Blattwahl } from './Belegblatt.tsx';
import { TatsacheForm } from './TatsacheForm.tsx';

interface TatsacheErhebenProps {
  readonly verfahrenId: string;
  readonly akteId: string;
  readonly feld: string;
  readonly blatt: Blattwahl;
  readonly onNoted: () => void;
  readonly onCancel: () => void;
}

export function TatsacheErheben({ verfahrenId, akteId, feld, blatt, onNoted, onCancel }: TatsacheErhebenProps) {
  const known = tatsachenfeldOf(feld);
  if (!known) return <Note kind="warning">Diese Angabe kennt das Prüfschema nicht mehr.</Note>;
  return (
    <TatsacheForm
      verfahrenId={verfahrenId}
      akteId={akteId}
      feld={known}
      blatt={blatt}
      onDone={onCancel}
      onNoted={onNoted}
    />
  );
}
