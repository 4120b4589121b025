import { useApp } from '../state/store.ts'
import { ActorDialog } from './actor-dialog.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { ImageDialog } from './image-dialog.tsx'
import { LocationDialog } from './location-dialog.tsx'
import { PhotoDialog } from './photo-dialog.tsx'
import { ResetDialog } from './reset-dialog.tsx'
import { TranscriptDialog } from './transcript-dialog.tsx'

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = useApp((state) => state.dialog)
  switch (dialog?.kind) {
    case 'actor':
      return <ActorDialog />
    case 'photo':
      return <PhotoDialog />
    case 'location':
      return <LocationDialog />
    case 'entry':
      return <EntryDialog key={dialog.id} id={dialog.id} />
    case 'image':
      return <ImageDialog url={dialog.url} alt={dialog.alt} />
    case 'transcript':
      return <TranscriptDialog />
    case 'reset':
      return <ResetDialog />
    case undefined:
      return null
  }
}
