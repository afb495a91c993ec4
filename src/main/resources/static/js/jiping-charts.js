// Charts of the preview, drawn from the same figures as on paper; tones and patterns are told apart in black and white.
const drawCharts = () => {
	const tones = ["#2f5d9b", "#b4cbe6", "#ffffff", "#9c9c9c", "#f2f2f2"];
	document.querySelectorAll("[data-chart]").forEach((place) => {
		const chart = JSON.parse(place.dataset.chart);
		const lying = chart.shape !== "COLUMNS";
		place.style.height = (lying ? 80 + 30 * chart.categories.length : 300) + "px";
		const names = { type: "category", data: chart.categories, inverse: lying, axisLabel: { interval: 0, width: 120, overflow: "break" } };
		const values = { type: "value", name: lying ? "" : chart.unit, max: chart.unit === "%" ? 100 : null };
		window.echarts.init(place, null, { renderer: "canvas" }).setOption({
			animation: false,
			aria: { enabled: true },
			grid: { left: 10, right: 60, top: chart.series.length > 1 ? 40 : 20, bottom: 10, containLabel: true },
			legend: { show: chart.series.length > 1 },
			xAxis: lying ? values : names,
			yAxis: lying ? names : values,
			series: chart.series.map((series, i) => ({
				name: series.name,
				type: "bar",
				stack: chart.shape === "STACKED" ? "all" : null,
				data: series.values,
				barMaxWidth: lying ? 20 : 56,
				itemStyle: { color: tones[i % tones.length], borderColor: "#333", borderWidth: 0.7, decal: i % tones.length === 2 ? { symbol: "rect", color: "#333", dashArrayX: [1, 0], dashArrayY: [1, 4], rotation: 0.8 } : null },
				label: { show: true, position: chart.shape === "STACKED" ? "inside" : lying ? "right" : "top", color: "#222", fontSize: 11, formatter: (at) => (chart.shape === "STACKED" && at.value < 6) ? "" : at.value.toLocaleString("zh-CN", { minimumFractionDigits: 2, maximumFractionDigits: 2 }) },
			})),
		});
	});
};
window.addEventListener("DOMContentLoaded", drawCharts);
