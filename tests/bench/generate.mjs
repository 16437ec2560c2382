// Plans of any size, the same for the same size: programmes of outputs of activities, each with twelve months.

export const YEAR = "2569";
export const TITLE = "แผนทดสอบ";
export const FIRST = "กิจกรรมที่ 1";

// Wide enough for a block of 200 rows to fit below one output.
const ACTIVITIES_PER_OUTPUT = 250;
const OUTPUTS_PER_PROGRAMME = 10;
const STEPS_PER_ACTIVITY = 10;

/** A plan file with so many activities. */
export function planFile(activities) {
  return `${JSON.stringify(inFormat(describe(activities)))}\n`;
}

/** A plan file with so many steps, ten an activity, each over three months. */
export function stepsFile(steps) {
  const plan = inFormat(describe(Math.ceil(steps / STEPS_PER_ACTIVITY)));
  for (const [index, activity] of plan.activities.entries()) {
    activity.steps = Array.from({ length: STEPS_PER_ACTIVITY }, (_, step) => ({
      id: `${activity.id}-s${step}`,
      title: `ขั้นตอนที่ ${step + 1} ของกิจกรรมที่ ${index + 1}`,
      weight: String(100 / STEPS_PER_ACTIVITY),
      months: { [YEAR]: [0, 1, 2].map((more) => `m${step + 1 + more}`) },
    }));
  }
  return `${JSON.stringify(plan)}\n`;
}

/** What a plan of the benchmark holds, in no format. */
function describe(count) {
  const random = randomNumbers(count);
  const nodes = [{ id: "root", title: "ยุทธศาสตร์" }];
  const activities = [];
  for (let index = 0; index < count; index += 1) {
    const output = Math.floor(index / ACTIVITIES_PER_OUTPUT);
    const programme = Math.floor(output / OUTPUTS_PER_PROGRAMME);
    if (index % (ACTIVITIES_PER_OUTPUT * OUTPUTS_PER_PROGRAMME) === 0) {
      nodes.push({ id: `p${programme}`, parent: "root", title: `แผนงานที่ ${programme + 1}` });
    }
    if (index % ACTIVITIES_PER_OUTPUT === 0) {
      nodes.push({ id: `o${output}`, parent: `p${programme}`, title: `ผลผลิตที่ ${output + 1}` });
    }
    activities.push({
      id: `a${index}`,
      node: `o${output}`,
      title: `กิจกรรมที่ ${index + 1}`,
      months: Array.from({ length: 12 }, () => `${100 + Math.floor(random() * 99_900)}.${10 + Math.floor(random() * 90)}`),
    });
  }
  return { nodes, activities };
}

/** The only place that knows the file format; `floor/plan.js` reads it. */
function inFormat({ nodes, activities }) {
  return {
    format: "phaen.plan",
    version: 1,
    id: `bench-${activities.length}`,
    revision: 1,
    frame: { title: TITLE, first_year: Number(YEAR), last_year: Number(YEAR), start_month: 10 },
    outline: nodes,
    activities: activities.map(({ id, node, title, months }) => ({
      id,
      node,
      title,
      lines: [{ id: `${id}-l`, planned: { [YEAR]: Object.fromEntries(months.map((amount, m) => [`m${m + 1}`, amount])) } }],
    })),
  };
}

function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
