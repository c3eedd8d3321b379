// A sheet as a source of Pixi's: only changed rows are sent to the graphics card.
import { ExtensionType, extensions, type GlTexture, glUploadImageResource, ImageSource } from "pixi.js";
import { contextOf } from "./canvas.ts";

const UPLOAD = "kulkiSheet";

export class SheetSource extends ImageSource {
  override uploadMethodId = UPLOAD;
  /** The first changed row; `bottom`: the row after the last one. */
  top = Number.POSITIVE_INFINITY;
  bottom = 0;

  change(top: number, bottom: number): void {
    this.top = Math.min(this.top, top);
    this.bottom = Math.max(this.bottom, bottom);
  }

  /** Sends changes; call at most once a frame. */
  show(): void {
    if (this.bottom <= this.top) return;
    this.update();
    this.top = Number.POSITIVE_INFINITY;
    this.bottom = 0;
  }
}

const sheetUploader = {
  extension: { type: ExtensionType.TextureUploaderWebGL, name: UPLOAD },
  id: UPLOAD,
  upload(source: SheetSource, texture: GlTexture, gl: WebGL2RenderingContext, version: number): void {
    const { top, bottom, pixelWidth, pixelHeight } = source;
    const isThere = texture.width === pixelWidth && texture.height === pixelHeight;
    if (!isThere || version !== 2 || bottom <= top) {
      glUploadImageResource.upload(source, texture, gl, version);
      return;
    }
    const { target, format, type } = texture;
    const context = contextOf(source.resource as HTMLCanvasElement);
    const rows = context.getImageData(0, top, pixelWidth, bottom - top);
    gl.texSubImage2D(target, 0, 0, top, pixelWidth, rows.height, format, type, rows);
  },
};

// Added before any renderer is made, as it looks once.
extensions.add(sheetUploader);
