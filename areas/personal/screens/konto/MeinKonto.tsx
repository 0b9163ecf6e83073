/** One's own account: who one is, how one signs in, and where one is signed in. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { Facts } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { Loaded } from '#ui/States.tsx';
import { useSession } from '#ui/session.tsx';
import { getMe } from '../../ich.api.ts';
import { zustaendigkeitWorte } from '../worte.tsx';
import { Faktoren } from './Faktoren.tsx';
import { KennwortAendern } from './KennwortAendern.tsx';
import { MeineSitzungen } from './MeineSitzungen.tsx';
import './konto.css';

export default function MeinKonto() {
  const me = useLoad(getMe, {});
  const { name } = useSession();
  return (
    <Page title="Mein Konto" aside={name}>
      <Loaded of={me} words="Ihr Konto wird geladen">
        {(data) => (
          <div className="u-stack account">
            <section className="card">
              <h2>Das sind Sie</h2>
              <Facts
                of={[
                  ['Name', data.name],
                  ['E-Mail-Adresse', data.email],
                  ['Rollen', data.rollen.map((rolle) => rolle.name).join(', ')],
                  ['Zuständigkeit', data.teams.map(zustaendigkeitWorte).join(', ')],
                ]}
              />
              <p className="u-muted u-small account-hint">
                Stimmt etwas nicht? Die Administration ändert Name, Rollen und Zuständigkeit.
              </p>
            </section>
            <Kennwort />
            <Faktoren />
            <MeineSitzungen />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Kennwort() {
  const [open, setOpen] = useState(false);
  return (
    <section className="card">
      <h2>Kennwort</h2>
      <p className="u-muted account-text">
        Mindestens zwölf Zeichen. Nach der Änderung enden alle Ihre anderen Sitzungen.
      </p>
      <Button icon="schluessel" onClick={() => setOpen(true)}>
        Kennwort ändern
      </Button>
      {open && <KennwortAendern onClose={() => setOpen(false)} />}
    </section>
  );
}
