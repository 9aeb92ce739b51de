// The thought as a picture: what it looks like, its format and colours, and its words beside it.
import { useLayoutEffect, useRef } from 'preact/hooks';
import {
  PICTURE_FORMATS,
  PICTURE_SCHEMES,
  type PictureFormat,
  type PictureScheme,
} from '../utils/domain/picture-page.ts';
import { message } from '../utils/messages/share.ts';

export type SharePanelProps = {
  words: string;
  language: string;
  format: PictureFormat;
  scheme: PictureScheme;
  /** Undefined until it is drawn, and where it cannot be. */
  picture: { address: string; width: number; height: number; isCut: boolean } | undefined;
  status: 'idle' | 'saved' | 'copied' | 'copy-failed' | 'picture-not-copied' | 'picture-failed';
  onFormat(format: PictureFormat): void;
  onScheme(scheme: PictureScheme): void;
  onSave(): void;
  onCopy(): void;
  onCopyWords(): void;
  /** Close, or Escape. */
  onClose(): void;
};

function statusWords(status: SharePanelProps['status']): string {
  switch (status) {
    case 'saved':
      return message('saved');
    case 'copied':
      return message('copied');
    case 'copy-failed':
      return message('copyFailed');
    case 'picture-not-copied':
      return message('pictureNotCopied');
    case 'picture-failed':
      return message('pictureFailed');
    default:
      return '';
  }
}

function Choices({ format, scheme, onFormat, onScheme }: SharePanelProps) {
  return (
    <div class="share-choices">
      <fieldset>
        <legend class="visually-hidden">{message('format')}</legend>
        {PICTURE_FORMATS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="picture-format"
              checked={one === format}
              onChange={() => onFormat(one)}
            />
            {message(`format.${one}`)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend class="visually-hidden">{message('scheme')}</legend>
        {PICTURE_SCHEMES.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="picture-scheme"
              checked={one === scheme}
              onChange={() => onScheme(one)}
            />
            {message(`scheme.${one}`)}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

function Words({ words, language, onCopyWords }: SharePanelProps) {
  return (
    <div class="share-words">
      <label for="share-words">{message('theWords')}</label>
      <textarea id="share-words" readOnly dir="auto" lang={language} rows={3} value={words} />
      <button type="button" class="link-button" onClick={onCopyWords}>
        {message('copyTheWords')}
      </button>
    </div>
  );
}

export function SharePanel(props: SharePanelProps) {
  const { picture, words, onClose } = props;
  const panel = useRef<HTMLElement>(null);
  // On the panel itself, not on a control in it: then all of it comes into sight.
  useLayoutEffect(() => panel.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    <section
      ref={panel}
      class="panel share"
      tabIndex={-1}
      aria-label={message('asPicture')}
      onKeyDown={onKeyDown}
    >
      <div class="share-preview">
        {picture && (
          <img src={picture.address} width={picture.width} height={picture.height} alt={words} />
        )}
      </div>
      <Choices {...props} />
      {picture?.isCut && <p class="status">{message('pictureCut')}</p>}
      <div class="panel-foot">
        <p class="status" role="status">
          {statusWords(props.status)}
        </p>
        <div class="share-actions">
          <button type="button" class="quiet-button" onClick={onClose}>
            {message('close')}
          </button>
          <button type="button" class="quiet-button" onClick={props.onCopy}>
            {message('copyPicture')}
          </button>
          <button type="button" class="main-button" onClick={props.onSave}>
            {message('save')}
          </button>
        </div>
      </div>
      <Words {...props} />
    </section>
  );
}
