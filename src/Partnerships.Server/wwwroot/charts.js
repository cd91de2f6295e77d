// Draws each table[data-chart] as a chart in front of it. The table is the only source: a column whose heading has
// data-series ("bar" or "line") is drawn, a cell's number is its data-value, and a cell without one is left out.
// data-chart-reverse turns the rows round, data-chart-last draws so many of them.
"use strict";
(() => {
  const charts = new Map();
  const decals = [null, { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -Math.PI / 4 },
    { symbol: "circle", symbolSize: 0.7, dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [5, 0] }, { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 5] }];
  const matches = query => window.matchMedia(query);
  const still = matches("(prefers-reduced-motion: reduce)");
  const text = cell => cell.textContent.trim().replace(/\s+/g, " ");

  function read(table) {
    const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells];
    const all = [...table.tBodies[0].rows];
    if (table.dataset.chartReverse) all.reverse();
    const rows = all.slice(-Number(table.dataset.chartLast || all.length));
    const series = heads.map((head, column) => ({ head, column })).filter(({ head }) => head.dataset.series).map(({ head, column }) => ({
      name: text(head),
      type: head.dataset.series,
      shown: rows.map(row => text(row.cells[column])),
      values: rows.map(row => row.cells[column].dataset.value === undefined ? null : Number(row.cells[column].dataset.value)),
    }));
    return { labels: rows.map(row => row.cells[0].dataset.label || text(row.cells[0])), series };
  }

  function option(table) {
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(`--${name}`).trim();
    const { labels, series } = read(table);
    const lying = table.dataset.chart === "lying";
    const percent = table.dataset.unit === "percent";
    const font = { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13, color: colour("ink") };
    const names = {
      type: "category", data: labels, inverse: lying, axisTick: { show: false }, axisLine: { lineStyle: { color: colour("strong-line") } },
      axisLabel: lying ? { ...font, width: 140, overflow: "break", interval: 0 } : { ...font, hideOverlap: true },
    };
    const numbers = {
      type: "value", minInterval: 1, max: percent ? 100 : undefined, splitNumber: 4, splitLine: { lineStyle: { color: colour("line") } },
      axisLabel: { ...font, color: colour("muted"), formatter: percent ? "{value} %" : "{value}", hideOverlap: true },
    };
    return {
      animation: !still.matches && !table.dataset.redrawn, animationDuration: 300, textStyle: font,
      grid: { left: 4, right: lying || percent ? 44 : 12, top: series.length > 1 ? 44 : 16, bottom: 4, containLabel: true },
      legend: { show: series.length > 1, left: 0, top: 0, itemWidth: 28, itemHeight: 14, textStyle: font, selectedMode: false },
      tooltip: {
        trigger: "axis", renderMode: "richText", axisPointer: { type: "shadow" }, backgroundColor: colour("paper"), borderColor: colour("strong-line"),
        textStyle: font, formatter: points => [labels[points[0].dataIndex], ...points.map(p => `${p.seriesName}: ${series[p.seriesIndex].shown[p.dataIndex]}`)].join("\n"),
      },
      xAxis: lying ? numbers : names,
      yAxis: lying ? names : numbers,
      series: series.map((one, i) => ({
        name: one.name, type: one.type, data: one.values, barMaxWidth: 34, barGap: "10%", barCategoryGap: "28%",
        color: colour(`series-${i + 1}`), symbol: ["circle", "diamond", "triangle", "rect"][i], showSymbol: labels.length < 40, symbolSize: 7,
        lineStyle: { width: 3, type: i % 2 ? "solid" : "dashed" }, emphasis: { disabled: true },
        itemStyle: one.type === "bar" ? { borderColor: colour(`series-${i + 1}`), borderWidth: 1, decal: decals[i] && { ...decals[i], color: colour("paper") } } : {},
        label: { show: one.type === "bar" && (lying || percent), position: lying ? "right" : "top", ...font, formatter: p => one.shown[p.dataIndex] },
      })),
    };
  }

  function draw(table) {
    let drawn = charts.get(table);
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
      new ResizeObserver(() => drawn.chart.isDisposed() || drawn.chart.resize()).observe(canvas);
    }
    drawn.chart.setOption(option(table), true);
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
