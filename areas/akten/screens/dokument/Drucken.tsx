/** Print pages of a document as pictures. They are loaded first, so that none comes out white. */
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { urlOf } from '#platform/http/client.ts';
import { Button } from '#ui/Button.tsx';
import { RadioGroup } from '#ui/Choice.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { count } from '#ui/format.ts';
import { Progress } from '#ui/Progress.tsx';
import { Note } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { getSeiteBild } from '../../dokument.api.ts';
import type { Dokument } from '../../dokument.schema.ts';
import { parseSeiten } from './seiten.ts';
import { printHead } from './worte.ts';

const MOST = 60;

interface DruckenProps {
  readonly dokument: Dokument;
  readonly aktuelle: number;
  onClose(): void;
}

export function Drucken({ dokument, aktuelle, onClose }: DruckenProps) {
  const [umfang, setUmfang] = useState<'diese' | 'alle' | 'bereich' | ''>(dokument.seiten === 1 ? 'alle' : 'diese');
  const [bereich, setBereich] = useState('');
  const [printing, setPrinting] = useState(false);
  const seiten = parseSeiten(
    { diese: String(aktuelle), alle: `1-${dokument.seiten}`, bereich, '': '' }[umfang],
    dokument.seiten,
  );
  const tooMany = seiten.length > MOST;
  return (
    <Dialog title="Drucken" onClose={onClose}>
      <RadioGroup
        name="umfang"
        label="Welche Seiten?"
        options={[
          { value: 'diese', label: `Seite ${aktuelle}` },
          { value: 'alle', label: `alle ${count(dokument.seiten, 'Seite', 'Seiten')}` },
          { value: 'bereich', label: 'einzelne Seiten' },
        ]}
        value={umfang}
        onChange={(value) => setUmfang(value as typeof umfang)}
      />
      {umfang === 'bereich' && (
        <TextField name="bereich" label="Seiten" hint="Zum Beispiel 1-3, 7" value={bereich} onChange={setBereich} />
      )}
      {tooMany && (
        <Note kind="info" title={`Mehr als ${MOST} Seiten druckt man besser aus der Datei`}>
          Laden Sie dafür das durchsuchbare PDF oder das Original herunter.
        </Note>
      )}
      {printing && <Druckbogen dokument={dokument} seiten={seiten} onDone={() => setPrinting(false)} />}
      <div className="form-actions">
        <Button
          kind="primary"
          icon="drucken"
          busy={printing}
          blocked={
            seiten.length === 0 ? 'Bitte nennen Sie die Seiten.' : tooMany ? 'Bitte weniger Seiten wählen.' : undefined
          }
          onClick={() => setPrinting(true)}
        >
          {seiten.length > 0 ? `${count(seiten.length, 'Seite', 'Seiten')} drucken` : 'Drucken'}
        </Button>
        <Button onClick={onClose}>Schließen</Button>
      </div>
    </Dialog>
  );
}

interface DruckbogenProps {
  readonly dokument: Dokument;
  readonly seiten: readonly number[];
  onDone(): void;
}

/** Lies outside of the page: in print it is the only thing to be seen. */
function Druckbogen({ dokument, seiten, onDone }: DruckbogenProps) {
  const [loaded, setLoaded] = useState(0);
  const finish = useRef(onDone);
  finish.current = onDone;
  useEffect(() => {
    if (loaded < seiten.length) return;
    window.print();
    finish.current();
  }, [loaded, seiten.length]);
  const one = () => setLoaded((before) => before + 1);
  return (
    <>
      <Progress label="Seiten werden vorbereitet" done={loaded} total={seiten.length} unit={['Seite', 'Seiten']} />
      {createPortal(
        <div className="druckbogen" aria-hidden="true">
          {seiten.map((nr) => (
            <figure key={nr}>
              <figcaption>{printHead(dokument, nr)}</figcaption>
              <img alt="" src={urlOf(getSeiteBild, { id: dokument.id, nr, breite: 1600 })} onLoad={one} onError={one} />
            </figure>
          ))}
        </div>,
        document.body,
      )}
    </>
  );
}
