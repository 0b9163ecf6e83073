/** Where files are dropped; the buttons inside do the same for those who do not drag. */
import { type DragEvent, type ReactNode, useState } from 'react';
import { Icon, type IconName } from './Icon.tsx';

interface DropZoneProps {
  readonly icon: IconName;
  /** „Dateien hierher ziehen“ */
  readonly title: string;
  /** What was dropped; its list of entries is empty after the first wait. */
  onDrop(data: DataTransfer): void;
  readonly children: ReactNode;
}

export function DropZone({ icon, title, onDrop, children }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const drag = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <section
      className="drop"
      aria-label="Ablage"
      data-over={over}
      onDragEnter={drag(true)}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        onDrop(event.dataTransfer);
      }}
    >
      <Icon name={icon} />
      <p className="state-title">{title}</p>
      <div className="drop-ways">{children}</div>
    </section>
  );
}
