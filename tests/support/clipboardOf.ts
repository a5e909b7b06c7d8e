/** A cell on a clipboard: what is shown, and the number behind it where the program tells it. */
export interface ClipboardCell {
  readonly text: string;
  readonly number?: number;
  readonly columns?: number;
  readonly down?: number;
}

/** Rows and columns that are hidden on the sheet, by their 0-based place. */
export interface Hidden {
  readonly rows?: readonly number[];
  readonly columns?: readonly number[];
}

type ClipboardRows = readonly (readonly ClipboardCell[])[];

const TITLE_STYLE =
  'color:black;font-size:11.0pt;font-weight:400;font-family:等线, sans-serif;mso-font-charset:134;mso-number-format:General;text-align:general;vertical-align:middle;border:none;mso-background-source:auto;mso-pattern:auto;white-space:nowrap;';

/** Cells as Excel puts them on the clipboard: styles in a comment, a fragment mark, columns, and a hidden row of widths. */
export function excelClipboard(rows: ClipboardRows, hidden: Hidden = {}): string {
  const wide = widthOf(rows);
  const columns = Array.from({ length: wide }, (_, at) =>
    hidden.columns?.includes(at) === true
      ? ` <col width=0 style='display:none;mso-width-source:userset;mso-width-alt:0'>`
      : ` <col width=72 style='width:54pt'>`,
  );
  const lines = rows.map((cells, row) => {
    const style =
      hidden.rows?.includes(row) === true
        ? "height=0 style='display:none;mso-height-source:userset;mso-height-alt:0'"
        : "height=19 style='height:14.25pt'";
    return ` <tr ${style}>\n${placed(cells)
      .map(({ cell, column }) => {
        const gone = hidden.columns?.includes(column) === true ? ';display:none' : '';
        return `  <td height=19 class=xl65${number(cell)} align=${cell.number === undefined ? 'left' : 'right'}${spans(cell)} style='height:14.25pt;border-left:none;mso-ignore:colspan${gone}'>${inner(cell.text)}</td>`;
      })
      .join('\n')}\n </tr>`;
  });
  return `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel 15">
<style>
<!--table
	{mso-displayed-decimal-separator:"\\.";
	mso-displayed-thousand-separator:"\\,";}
@page
	{margin:.75in .7in .75in .7in;}
tr
	{mso-height-source:auto;}
td
	{padding:0px;mso-ignore:padding;${TITLE_STYLE}}
.xl65
	{mso-number-format:"\\#\\,\\#\\#0";}
-->
</style>
</head>

<body link="#0563C1" vlink="#954F72">

<table border=0 cellpadding=0 cellspacing=0 width=288 style='border-collapse:
 collapse;width:216pt'>
<!--StartFragment-->
${columns.join('\n')}
${lines.join('\n')}
<!--EndFragment-->
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'>
${' <td width=72 style="width:54pt"></td>\n'.repeat(wide)} </tr>
 <![endif]>
</table>

</body>

</html>
`;
}

/** The same as WPS puts them there. */
export function wpsClipboard(rows: ClipboardRows, hidden: Hidden = {}): string {
  const columns = Array.from({ length: widthOf(rows) }, (_, at) =>
    hidden.columns?.includes(at) === true
      ? `<col width="0" style='mso-width-source:userset;display:none;'/>`
      : `<col width="72" style='width:54.00pt;'/>`,
  );
  const lines = rows.map((cells, row) => {
    const gone = hidden.rows?.includes(row) === true ? 'display:none;' : '';
    return `   <tr height="18" style='height:13.50pt;${gone}'>\n${placed(cells)
      .map(({ cell, column }) => {
        const away = hidden.columns?.includes(column) === true ? 'display:none;' : '';
        const kind = cell.number === undefined ? ' x:str' : number(cell);
        return `    <td class="et3" height="18"${spans(cell)} style='height:13.50pt;${away}'${kind}>${inner(cell.text)}</td>`;
      })
      .join('\n')}\n   </tr>`;
  });
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:et="http://www.wps.cn/et/2006/html" xmlns="http://www.w3.org/TR/REC-html40">
 <head>
  <meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>
  <meta name="ProgId" content="ET.Sheet"/>
  <meta name="Generator" content="WPS Office ET"/>
  <!--[if gte mso 9]>
   <xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>Sheet1</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml>
  <![endif]-->
  <style>
<!-- @font-face {font-family:"宋体";}
.font0 {${TITLE_STYLE}}
.et3 {mso-number-format:"0";white-space:normal;}
 -->  </style>
 </head>
 <body>
<!--StartFragment-->
  <table width="288" border="0" cellpadding="0" cellspacing="0" style='width:216.00pt;border-collapse:collapse;table-layout:fixed;'>
   ${columns.join('')}
${lines.join('\n')}
  </table>
<!--EndFragment-->
 </body>
</html>
`;
}

function widthOf(rows: ClipboardRows): number {
  return Math.max(...rows.map((cells) => cells.reduce((sum, { columns = 1 }) => sum + columns, 0)));
}

function placed(cells: readonly ClipboardCell[]): readonly { cell: ClipboardCell; column: number }[] {
  let column = 0;
  return cells.map((cell) => {
    const at = column;
    column += cell.columns ?? 1;
    return { cell, column: at };
  });
}

function spans({ columns = 1, down = 1 }: ClipboardCell): string {
  return `${columns > 1 ? ` colspan=${String(columns)}` : ''}${down > 1 ? ` rowspan=${String(down)}` : ''}`;
}

/** The number where what is shown is another; the bare mark where it is the same. */
function number({ text, number: value }: ClipboardCell): string {
  if (value === undefined) return '';
  return text === String(value) ? ' x:num' : ` x:num="${String(value)}"`;
}

function inner(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const lead = /^\s+/u.exec(escaped)?.[0].length ?? 0;
  if (lead === 0) return escaped === '' ? '' : escaped.replaceAll('\n', '<br>\n    ');
  return `<span style='mso-spacerun:yes'>${'&nbsp;'.repeat(lead)}</span><font class="font0">${escaped.trimStart()}</font>`;
}
