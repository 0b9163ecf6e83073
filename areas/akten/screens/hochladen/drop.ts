/** Files that people brought, with the way to them inside a folder: its name often is an Aktenzeichen. */
export interface Mitgebracht {
  readonly name: string;
  readonly size: number;
  readonly file: File;
}

export function filesOfPicker(files: FileList | null): Mitgebracht[] {
  return [...(files ?? [])].map((file) => broughtAs(file, file.webkitRelativePath || file.name));
}

/** Files of a drop, also those in folders. */
export async function filesOfDrop(data: DataTransfer): Promise<Mitgebracht[]> {
  // The entries must be taken before the first wait: afterwards the browser empties the list.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return filesOfPicker(data.files);
  return (await Promise.all(entries.map(filesOfEntry))).flat();
}

async function filesOfEntry(entry: FileSystemEntry): Promise<Mitgebracht[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [broughtAs(file, entry.fullPath.replace(/^\//, ''))];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: Mitgebracht[] = [];
  for (;;) {
    // Chrome hands out a hundred at a time; an empty answer is the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return files;
    files.push(...(await Promise.all(some.map(filesOfEntry))).flat());
  }
}

function broughtAs(file: File, name: string): Mitgebracht {
  return { name: name.slice(-500), size: file.size, file };
}
