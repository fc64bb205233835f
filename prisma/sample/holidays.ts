/**
 * Kazakhstan, 2018: public holidays and days off by the Law on Holidays of 13 December 2001. Days that the government
 * moved between weeks are not among them.
 */
export const holidays: [date: string, name: string][] = [
  ["2018-01-01", "New Year"],
  ["2018-01-02", "New Year"],
  ["2018-01-07", "Orthodox Christmas"],
  ["2018-03-08", "International Women's Day"],
  ["2018-03-21", "Nauryz"],
  ["2018-03-22", "Nauryz"],
  ["2018-03-23", "Nauryz"],
  ["2018-05-01", "Day of Unity of the People"],
  ["2018-05-07", "Defender of the Fatherland Day"],
  ["2018-05-09", "Victory Day"],
  ["2018-07-06", "Day of the Capital"],
  ["2018-08-21", "Qurban Ait"],
  ["2018-08-30", "Constitution Day"],
  ["2018-12-01", "Day of the First President"],
  ["2018-12-16", "Independence Day"],
  ["2018-12-17", "Independence Day"],
];
