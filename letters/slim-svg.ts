/**
 * The same picture in a third of the bytes: defaults left out, numbers rounded to a hundredth of a point, names
 * shortened. Glyph names stay a hash of the glyph, so several pages may stand in one document.
 */
export function slimSvg(svg: string): string {
  return svg
    .replace(/>\s+</gu, "><")
    .replace(/<defs [^>]*>/gu, "<defs>")
    .replace(/ (class="[^"]*"|xmlns:(h5|xlink)="[^"]*"|fill-rule="nonzero")/gu, "")
    .replace(/ (stroke-linecap="butt"|stroke-linejoin="miter"|stroke-miterlimit="4")/gu, "")
    .replace(/<symbol (id="\w+") overflow="visible"><path ([^>]*)><\/symbol>/gu, "<path $1 $2>")
    .replace(
      /<use xlink:([^>]*)>/gu,
      (_, use: string) => `<use ${use.replace(/ ([xy]="0"|fill="#000000")/gu, "")}>`,
    )
    .replace(/(id="|href="#)g([0-9A-F]{10})[0-9A-F]+"/gu, '$1g$2"')
    .replace(/-?\d+\.\d+/gu, (number) => String(Number(Number(number).toFixed(2))))
    .replace(/ d="([^"]*)"/gu, (_, path: string) => ` d="${path.replace(/ ?([a-z]) ?/giu, "$1")}"`);
}
