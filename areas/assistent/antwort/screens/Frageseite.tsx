/** One question and its answer, by itself: where a link to an answer leads. */
import { useState } from 'react';
import { z } from 'zod';
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { dayOf } from '#ui/format.ts';
import { Page } from '#ui/Page.tsx';
import { useScreenSearch } from '#ui/screens.ts';
import { TextField } from '#ui/TextField.tsx';
import Antwort from './Antwort.tsx';

const searchShape = z.object({ stichtag: z.iso.date().optional().catch(undefined) });

export default function Frageseite() {
  const search = searchShape.parse(useScreenSearch(searchShape));
  const [frage, setFrage] = useState('');
  const [stichtag, setStichtag] = useState(search.stichtag ?? dayOf());
  const [asked, setAsked] = useState<{ frage: string; stichtag: string }>();
  return (
    <Page
      title="Frage an die Erlassdatenbank"
      sub="Ohne Namen und Geburtsdaten. Die Antwort nennt zu jedem Satz seine Stelle."
    >
      <div className="u-stack">
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (frage.trim() !== '') setAsked({ frage: frage.trim(), stichtag });
          }}
        >
          <TextField label="Ihre Frage" name="frage" value={frage} onChange={setFrage} />
          <DayField label="Stichtag" name="stichtag" value={stichtag} onChange={setStichtag} />
          <div className="form-actions">
            <Button kind="primary" type="submit" icon="suche">
              Fragen
            </Button>
          </div>
        </form>
        {asked && <Antwort {...asked} filter={{}} />}
      </div>
    </Page>
  );
}
