// Draws each table[data-chart] as a chart in front of it. The table is the only source: a column whose heading has
// data-series ("bar" or "line") is drawn, a cell's number is its data-value, and a cell without one is left out, and so is a
// column in which there is nothing to see.
// data-chart-reverse turns the rows round, data-chart-last draws so many of them (a third on a narrow screen).
"use strict";
(() => {
  const charts = new Map();
  const decals = [null, { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -Math.PI / 4 },
    { symbol: "circle", symbolSize: 0.7, dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [5, 0] }, { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5] }];
  const matches = query => window.matchMedia(query);
  const still = matches("(prefers-reduced-motion: reduce)");
  const text = cell => cell.textContent.trim().replace(/\s+/g, " ");

  function read(table, narrow) {
    const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells];
    const all = [...table.tBodies[0].rows];
    if (table.dataset.chartReverse) all.reverse();
    const rows = all.slice(-(table.dataset.chartLast ? Number(table.dataset.chartLast) / (narrow ? 3 : 1) : all.length));
    const columns = heads.filter(head => head.dataset.series).length;
    const series = heads.map((head, column) => ({ head, column })).filter(({ head }) => head.dataset.series).map(({ head, column }) => ({
      name: text(head),
      type: head.dataset.series,
      shown: rows.map(row => text(row.cells[column])),
      values: rows.map(row => row.cells[column].dataset.value === undefined ? null : Number(row.cells[column].dataset.value)),
    })).filter(one => one.values.some(value => value > 0));
    return { labels: rows.map(row => row.cells[0].dataset.label || text(row.cells[0])), series, legend: columns > 1 };
  }

  function option(table, width) {
    const narrow = width < 480;
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(`--${name}`).trim();
    const { labels, series, legend } = read(table, narrow);
    const lying = table.dataset.chart === "lying";
    const percent = table.dataset.unit === "percent";
    const font = { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13, color: colour("ink") };
    // Bars and lines count different things: where there are both, each has a field of its own over the same months.
    const fields = lying ? ["bar"] : [...new Set(series.map(one => one.type))];
    const top = !legend ? 16 : narrow && series.length > 2 ? 64 : 44;
    const names = field => ({
      type: "category", gridIndex: field, data: labels, inverse: lying, axisTick: { show: false }, axisLine: { lineStyle: { color: colour("strong-line") } },
      axisLabel: lying ? { ...font, width: 150, lineHeight: 16, overflow: "break", interval: 0 } : { ...font, hideOverlap: true, show: field === fields.length - 1 },
    });
    const numbers = field => ({
      type: "value", gridIndex: field, minInterval: 1, max: percent ? 100 : undefined, interval: percent ? 25 : undefined, splitNumber: fields.length > 1 ? 3 : 4,
      splitLine: { lineStyle: { color: colour("line") } },
      axisLabel: { ...font, color: colour("muted"), formatter: percent ? (document.documentElement.lang === "en" ? "{value}%" : "{value} %") : "{value}", hideOverlap: true },
    });
    const each = make => fields.map((_, field) => make(field));
    return {
      animation: !still.matches && !table.dataset.redrawn, animationDuration: 300, textStyle: font,
      grid: each(field => ({
        left: fields.length > 1 ? 40 : 4, right: lying ? 44 : 12, containLabel: fields.length === 1,
        top: field === 0 ? top : "66%", bottom: fields.length === 1 ? 4 : field === 0 ? "42%" : 24,
      })),
      legend: { show: legend, left: 0, top: 0, itemWidth: 28, itemHeight: 14, textStyle: font, selectedMode: false },
      axisPointer: { link: [{ xAxisIndex: "all" }] },
      tooltip: {
        trigger: "axis", renderMode: "richText", axisPointer: { type: "shadow" }, backgroundColor: colour("paper"), borderColor: colour("strong-line"),
        textStyle: font, formatter: points => [labels[points[0].dataIndex], ...series.map(one => `${one.name}: ${one.shown[points[0].dataIndex]}`)].join("\n"),
      },
      xAxis: each(lying ? numbers : names),
      yAxis: each(lying ? names : numbers),
      series: series.map((one, i) => ({
        name: one.name, type: one.type, data: one.values.map(value => value === 0 ? { value, itemStyle: { borderWidth: 0 } } : value), barMaxWidth: 34, barGap: "10%", barCategoryGap: "28%",
        xAxisIndex: Math.max(0, fields.indexOf(one.type)), yAxisIndex: Math.max(0, fields.indexOf(one.type)),
        color: colour(`series-${i + 1}`), symbol: ["circle", "diamond", "triangle", "rect"][i], showSymbol: labels.length < 40, symbolSize: 6,
        lineStyle: { width: 2.5 }, emphasis: { disabled: true },
        itemStyle: one.type === "bar" ? { borderColor: colour(`series-${i + 1}`), borderWidth: 1, decal: decals[i] && { ...decals[i], color: colour("paper") } } : {},
        label: { show: one.type === "bar" && (lying || percent), position: lying ? "right" : "top", ...font, formatter: p => one.shown[p.dataIndex] },
      })),
    };
  }

  function draw(table) {
    table.dataset.drawn = "true";
    let drawn = charts.get(table);
    if (!drawn && read(table).series.length === 0) return;
    if (!drawn) {
      const figure = document.createElement("figure");
      figure.className = `chart ${table.dataset.chartSize || ""}`;
      const canvas = figure.appendChild(document.createElement("div"));
      canvas.setAttribute("role", "img");
      canvas.setAttribute("aria-label", table.dataset.chartLabel || text(table.caption));
      const place = table.closest("[data-chart-place]") || table.parentElement;
      place.before(figure);
      if (table.dataset.chart === "lying") canvas.style.height = `${Math.max(8, read(table).labels.length * (1.4 + read(table).series.length * 1.2) + 3)}rem`;
      drawn = { figure, chart: echarts.init(canvas, null, { renderer: "canvas" }) };
      charts.set(table, drawn);
      new ResizeObserver(() => fit(table, drawn)).observe(canvas);
    }
    drawn.chart.setOption(option(table, drawn.chart.getWidth()), true);
  }

  function fit(table, drawn) {
    if (drawn.chart.isDisposed() || drawn.chart.getWidth() === drawn.figure.clientWidth) return;
    table.dataset.redrawn = "true";
    drawn.chart.resize();
    drawn.chart.setOption(option(table, drawn.chart.getWidth()), true);
  }

  function drawAll() {
    for (const [table, drawn] of charts) {
      if (table.isConnected) continue;
      drawn.chart.dispose();
      drawn.figure.remove();
      charts.delete(table);
    }
    if (window.echarts) document.querySelectorAll("table[data-chart]").forEach(table => table.tBodies[0].rows.length > 0 && draw(table));
  }

  document.addEventListener("pages:changed", drawAll);
  matches("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
  matches("print").addEventListener("change", drawAll);
  still.addEventListener("change", drawAll);
  drawAll();
})();
