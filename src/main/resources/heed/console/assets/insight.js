// Draws each chart from the table that says the same.
"use strict";
{
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const dark = window.matchMedia("(prefers-color-scheme: dark)");

  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const colors = () => ({ ink: color("--ink"), soft: color("--soft"), line: color("--line"), brand: color("--brand"), paper: color("--paper"), tint: color("--tint") });

  const number = (row, name) => (row.dataset[name] === undefined ? null : Number(row.dataset[name]));
  const rowsOf = (place) =>
    [...document.querySelectorAll(`#${place.dataset.of} tbody tr`)].map((row) => ({
      label: row.dataset.label, rate: number(row, "rate"), low: number(row, "low"), high: number(row, "high"),
      shown: row.dataset.shown, hidden: row.dataset.hidden !== undefined,
      interval: row.querySelector(".interval")?.textContent ?? "", few: row.querySelector(".few")?.textContent ?? "",
    }));
  const unitOf = (place) => document.getElementById(place.dataset.of).dataset.unit ?? "SHARE";
  const language = document.documentElement.lang;
  const tick = (unit) => (value) =>
    unit === "SHARE" ? value.toLocaleString(language, { style: "percent", maximumFractionDigits: 1 })
    : unit === "SCORE" ? Math.round(value * 100).toLocaleString(language)
    : value.toLocaleString(language);

  const font = "system-ui, sans-serif";
  const tip = (c, rows) => ({
    trigger: "axis", renderMode: "richText", confine: true, axisPointer: { type: "none" },
    backgroundColor: c.paper, borderColor: c.line, textStyle: { color: c.ink, fontFamily: font, fontSize: 13 },
    formatter: (points) => {
      const row = rows[points[0].dataIndex];
      return row.hidden ? `${row.label}\n${row.few}` : `${row.label}\n${row.shown}${row.interval ? `  (${row.interval})` : ""}`;
    },
  });

  // The interval as a thin line over its bar, with a cap at each end.
  const whiskers = (rows, c, upright) => ({
    silent: true, animation: false, symbol: ["rect", "rect"], symbolSize: [9, 1.6], label: { show: false },
    lineStyle: { color: c.ink, width: 1.6, type: "solid", opacity: 0.75 }, itemStyle: { color: c.ink },
    data: rows.flatMap((row, at) =>
      row.low === null ? [] : [[{ coord: upright ? [at, row.low] : [row.low, at] }, { coord: upright ? [at, row.high] : [row.high, at] }]]),
  });

  const categories = (rows, c, wide) => ({
    type: "category", data: rows.map((row) => row.label), axisTick: { show: false }, axisLine: { lineStyle: { color: c.line } },
    axisLabel: { color: c.ink, fontFamily: font, fontSize: 13, lineHeight: 16, width: wide, overflow: "break", interval: 0 },
  });
  // Far enough for the longest interval, in steps that read well.
  const reach = (rows) => {
    const most = Math.max(0, ...rows.map((row) => Math.max(row.high ?? 0, row.rate ?? 0)));
    const least = Math.min(0, ...rows.map((row) => Math.min(row.low ?? 0, row.rate ?? 0)));
    const rough = (most - least) / 4 || 0.25;
    const ten = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 2.5, 5, 10].map((it) => it * ten).find((it) => it >= rough);
    return { min: Math.floor(least / step + 1e-9) * step || 0, max: Math.ceil(most / step - 1e-9) * step, interval: step };
  };
  const values = (c, unit, rows, spare) => ({
    type: "value", ...reach(rows), axisLabel: { color: c.soft, fontFamily: font, fontSize: 12, formatter: tick(unit), hideOverlap: true },
    splitLine: { lineStyle: { color: c.line } }, axisLine: { show: false }, show: !spare,
  });
  const bar = (rows, c, upright, extra) => ({
    type: "bar", data: rows.map((row) => row.rate), barMaxWidth: upright ? 44 : 22, barCategoryGap: "38%",
    itemStyle: { color: c.brand, opacity: 0.82, borderRadius: upright ? [4, 4, 0, 0] : [0, 4, 4, 0] },
    markLine: whiskers(rows, c, upright), ...extra,
  });

  const kinds = {
    bars: (place, all, c) => {
      const rows = all.filter((row) => !row.hidden);
      const narrow = place.clientWidth < 480;
      const top = rows.some((row) => row.rate !== null && row.rate < 0);
      return {
        grid: { left: 4, right: 22, top: 8, bottom: 4, containLabel: true },
        xAxis: values(c, unitOf(place), rows),
        yAxis: { ...categories(rows, c, narrow ? 110 : 190), inverse: true, axisLine: { show: !top, lineStyle: { color: c.line } } },
        tooltip: tip(c, rows), series: [bar(rows, c, false)],
      };
    },
    columns: (place, rows, c) => ({
      grid: { left: 4, right: 12, top: 14, bottom: 4, containLabel: true },
      yAxis: values(c, unitOf(place), rows), xAxis: categories(rows, c, Math.max(44, place.clientWidth / (rows.length + 1) - 6)),
      tooltip: tip(c, rows), series: [bar(rows, c, true)],
    }),
    curve: (place, rows, c) => ({
      grid: { left: 24, right: 16, top: 14, bottom: 4, containLabel: true },
      xAxis: { ...categories(rows, c), boundaryGap: false, axisLabel: { color: c.soft, fontFamily: font, fontSize: 12, hideOverlap: true } },
      yAxis: { ...values(c, "COUNT", rows) }, tooltip: { ...tip(c, rows), axisPointer: { type: "line", lineStyle: { color: c.soft } } },
      series: [{ type: "line", data: rows.map((row) => row.rate), symbol: "circle", symbolSize: 5, showSymbol: rows.length < 40, lineStyle: { color: c.brand, width: 2 }, itemStyle: { color: c.brand }, areaStyle: { color: c.brand, opacity: 0.12 } }],
    }),
    spark: (place, rows, c) => ({
      grid: { left: 2, right: 2, top: 4, bottom: 2 }, xAxis: { type: "category", show: false, data: rows.map((row) => row.label) },
      yAxis: { type: "value", show: false }, tooltip: tip(c, rows),
      series: [{ type: "bar", data: rows.map((row, at) => ({ value: row.rate, itemStyle: { color: c.brand, opacity: at === rows.length - 1 ? 1 : 0.4 } })), barCategoryGap: "22%" }],
    }),
    slim: (place, rows, c) => ({
      grid: { left: 4, right: 16, top: 4, bottom: 2, containLabel: true }, xAxis: values(c, "SHARE", rows, true),
      yAxis: { ...categories(rows, c, 100), inverse: true, axisLine: { show: false }, axisLabel: { color: c.ink, fontFamily: font, fontSize: 12, interval: 0 } },
      tooltip: tip(c, rows), series: [bar(rows, c, false, { barMaxWidth: 10 })],
    }),
  };

  const charts = [];
  const draw = (place, chart) => {
    const c = colors();
    const rows = rowsOf(place);
    chart.setOption({ animation: !still.matches, animationDuration: 350, aria: { enabled: false }, ...kinds[place.dataset.chart](place, rows, c) }, true);
  };
  for (const place of document.querySelectorAll("[data-chart]")) {
    const chart = window.echarts.init(place, null, { renderer: "canvas" });
    charts.push([place, chart]);
    draw(place, chart);
  }
  const again = () => charts.forEach(([place, chart]) => { chart.resize(); draw(place, chart); });
  dark.addEventListener("change", again);
  let waiting;
  window.addEventListener("resize", () => { clearTimeout(waiting); waiting = setTimeout(again, 120); });
  document.documentElement.dataset.charts = charts.length;
}
