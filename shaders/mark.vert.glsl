// One instance is one mark: a box of CSS pixels, widened by what its soft edge needs.
uniform vec2 u_window;      // CSS px
uniform float u_pixel_ratio;

layout(location = 0) in vec4 a_box;      // x0, y0, x1, y1
layout(location = 1) in vec4 a_color;
layout(location = 2) in vec2 a_shape;    // MarkShape, open sides
layout(location = 3) in vec4 a_measures; // radius, thickness, period, amplitude
layout(location = 4) in float a_origin;

out vec2 v_point;
flat out vec4 v_box;
flat out vec4 v_color;
flat out ivec2 v_shape;
flat out vec4 v_measures;
flat out float v_origin;

const float kSoftShadow = 8.0;

void main()
{
    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
    float margin = 1.0 / u_pixel_ratio + (a_shape.x == kSoftShadow ? a_measures.w : 0.0);
    v_point = mix(a_box.xy - margin, a_box.zw + margin, corner);
    v_box = a_box;
    v_color = a_color;
    v_shape = ivec2(a_shape + 0.5);
    v_measures = a_measures;
    v_origin = a_origin;
    gl_Position = vec4(v_point.x / u_window.x * 2.0 - 1.0, 1.0 - v_point.y / u_window.y * 2.0, 0.0, 1.0);
}
