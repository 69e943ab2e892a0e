/** The Qinling behind the towers, in two flat darks that a wall may drop without loss. */
export function Ridge() {
  return (
    <svg className="ridge" viewBox="0 0 1000 340" preserveAspectRatio="none" aria-hidden focusable="false">
      <polygon
        fill="var(--ridge1)"
        points="0,340 78,236 104,268 196,84 262,164 330,96 412,196 468,84 540,0 612,96 674,52 742,144 820,72 890,150 948,98 1000,136 1000,340"
      />
      <polygon
        fill="var(--ridge2)"
        points="78,340 150,262 214,310 302,190 404,278 470,240 540,292 604,170 690,262 748,226 806,196 870,252 912,232 1000,186 1000,340"
      />
    </svg>
  );
}
