import { readFileSync } from "node:fs";
import path from "node:path";
import { geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { countryByNumber } from "#lib/country-numbers";

/** `code` is ISO 3166-1 alpha-2, or null for land that has none; `outline` the data of an SVG path. */
export type Shape = { code: string | null; outline: string };

export const mapSize = { width: 800, height: 390 };
const ANTARCTICA = "010";

let drawn: Shape[] | undefined;

/** The countries of Natural Earth 1:110m (public domain) in an equal-area projection, drawn once a process. */
export function worldMap(): Shape[] {
  drawn ??= draw();
  return drawn;
}

function draw(): Shape[] {
  const file = path.join(process.cwd(), "node_modules/world-atlas/countries-110m.json");
  const atlas = JSON.parse(readFileSync(file, "utf8")) as Topology<{ countries: GeometryCollection }>;
  const { features } = feature(atlas, atlas.objects.countries);
  const lands = features.filter(({ id }) => id !== ANTARCTICA);
  const { width, height } = mapSize;
  const projection = geoEqualEarth().fitSize([width, height], { type: "FeatureCollection", features: lands });
  const toPath = geoPath(projection).digits(0);
  return lands.map((land) => ({
    code: countryByNumber.get(String(land.id)) ?? null,
    outline: toPath(land) ?? "",
  }));
}
