// Coverage of one device pixel by a mark. Straight edges are box-filtered exactly, so that an edge on a pixel border is
// sharp at every pixel ratio; curves use their signed distance.
uniform float u_pixel_ratio;

in vec2 v_point;
flat in vec4 v_box;
flat in vec4 v_color;
flat in ivec2 v_shape; // MarkShape, open sides
flat in vec4 v_measures;
flat in float v_origin;

out vec4 o_color;

const float kTurn = 6.28318530718;
const int kOpenLeft = 1;
const int kOpenRight = 2;
const int kCenterRight = 1;
const int kCenterBelow = 2;

// Share of the pixel around `at` that lies between `low` and `high`.
float between(float at, float low, float high)
{
    float half_pixel = 0.5 / u_pixel_ratio;
    return clamp((min(high, at + half_pixel) - max(low, at - half_pixel)) * u_pixel_ratio, 0.0, 1.0);
}

float box_coverage(vec4 box) { return between(v_point.x, box.x, box.z) * between(v_point.y, box.y, box.w); }

float edge_coverage(float distance) { return clamp(0.5 - distance * u_pixel_ratio, 0.0, 1.0); }

float rounded_distance(vec4 box, float radius)
{
    vec2 half_size = (box.zw - box.xy) * 0.5;
    vec2 beyond = abs(v_point - (box.xy + box.zw) * 0.5) - half_size + radius;
    return length(max(beyond, 0.0)) + min(max(beyond.x, beyond.y), 0.0) - radius;
}

// A rounded box whose open sides lie far outside: what is left inside the mark's own box is square there.
vec4 opened(vec4 box, float reach)
{
    if ((v_shape.y & kOpenLeft) != 0) box.x -= reach;
    if ((v_shape.y & kOpenRight) != 0) box.z += reach;
    return box;
}

float rounded_coverage(vec4 box, float radius)
{
    vec2 half_size = (box.zw - box.xy) * 0.5;
    radius = max(min(radius, min(half_size.x, half_size.y)), 0.0);
    vec2 beyond = abs(v_point - (box.xy + box.zw) * 0.5) - half_size + radius;
    bool is_corner = beyond.x > 0.0 && beyond.y > 0.0;
    return is_corner ? edge_coverage(length(beyond) - radius) : box_coverage(box);
}

float fill_coverage(float radius)
{
    return min(rounded_coverage(opened(v_box, radius * 2.0 + 4.0), radius), box_coverage(v_box));
}

float outline_coverage(float radius, float thickness)
{
    float reach = radius * 2.0 + thickness + 4.0;
    vec4 outer = opened(v_box, reach);
    vec4 inner = vec4(outer.xy + thickness, outer.zw - thickness);
    float ring = rounded_coverage(outer, radius) - rounded_coverage(inner, max(radius - thickness, 0.0));
    return min(clamp(ring, 0.0, 1.0), box_coverage(v_box));
}

// Only whole dots: none is cut in two at the end of a mark.
float dots_coverage(float diameter, float pitch)
{
    float first = ceil((v_box.x - v_origin) / pitch - 0.01);
    float last = floor((v_box.z - diameter - v_origin) / pitch + 0.01);
    if (last < first) return 0.0;
    float index = clamp(floor((v_point.x - v_origin - diameter * 0.5) / pitch + 0.5), first, last);
    vec2 center = vec2(v_origin + index * pitch + diameter * 0.5, (v_box.y + v_box.w) * 0.5);
    return edge_coverage(length(v_point - center) - diameter * 0.5);
}

// Distance to a sine over its slope: exact enough for waves that are flatter than they are long.
float wave_coverage(float stroke, float period, float amplitude)
{
    float phase = (v_point.x - v_origin) / period * kTurn;
    float slope = amplitude * cos(phase) * kTurn / period;
    float away = abs(v_point.y - (v_box.y + v_box.w) * 0.5 - amplitude * sin(phase)) * inversesqrt(1.0 + slope * slope);
    return edge_coverage(away - stroke * 0.5) * between(v_point.x, v_box.x, v_box.z);
}

float dashed_coverage(float period)
{
    bool lies = v_box.z - v_box.x >= v_box.w - v_box.y;
    float along = lies ? v_point.x : v_point.y;
    float start = v_origin + floor((along - v_origin) / period) * period;
    return box_coverage(v_box) * between(along, start, start + period * 0.5);
}

float disc_coverage()
{
    vec2 radii = (v_box.zw - v_box.xy) * 0.5;
    vec2 unit = (v_point - (v_box.xy + v_box.zw) * 0.5) / radii;
    return edge_coverage((length(unit) - 1.0) * min(radii.x, radii.y));
}

float triangle_coverage()
{
    vec2 size = v_box.zw - v_box.xy;
    vec2 from_tip = vec2(abs(v_point.x - (v_box.x + v_box.z) * 0.5), v_point.y - v_box.y);
    float side = dot(from_tip, normalize(vec2(size.y, -size.x * 0.5)));
    return edge_coverage(max(side, v_point.y - v_box.w));
}

float shadow_coverage(float radius, float blur)
{
    float reach = max(blur, 0.5);
    return 1.0 - smoothstep(-reach, reach, rounded_distance(v_box, min(radius + reach * 0.5, (v_box.w - v_box.y) * 0.5)));
}

// A quarter of a ring whose centre is one corner of the box.
float corner_coverage(float thickness)
{
    vec2 center = vec2((v_shape.y & kCenterRight) != 0 ? v_box.z : v_box.x, (v_shape.y & kCenterBelow) != 0 ? v_box.w : v_box.y);
    float radius = v_box.z - v_box.x - thickness * 0.5;
    return edge_coverage(abs(length(v_point - center) - radius) - thickness * 0.5) * box_coverage(v_box);
}

float coverage()
{
    float radius = v_measures.x;
    float thickness = v_measures.y;
    float period = v_measures.z;
    float amplitude = v_measures.w;
    switch (v_shape.x) {
    case 0: return fill_coverage(radius);
    case 1: return outline_coverage(radius, thickness);
    case 2: return box_coverage(v_box);
    case 3: return dots_coverage(thickness, period);
    case 4: return wave_coverage(thickness, period, amplitude);
    case 5: return dashed_coverage(period);
    case 6: return disc_coverage();
    case 7: return triangle_coverage();
    case 8: return shadow_coverage(radius, amplitude);
    case 9: return corner_coverage(thickness);
    }
    return 0.0;
}

void main() { o_color = vec4(v_color.rgb, v_color.a * coverage()); }
