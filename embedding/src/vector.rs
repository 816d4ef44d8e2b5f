/// Sum of vectors by weight.
#[derive(Debug, Clone, PartialEq)]
pub struct VectorSum(Vec<f32>);

impl VectorSum {
    pub(crate) fn new(dims: usize) -> Self {
        Self(vec![0.0; dims])
    }

    pub(crate) fn as_mut_slice(&mut self) -> &mut [f32] {
        &mut self.0
    }

    /// The vector of a text of whose words this is the sum.
    pub fn normalize(self) -> TextVector {
        let Self(mut values) = self;
        let length = values.iter().map(|value| value * value).sum::<f32>().sqrt();
        if length > 0.0 {
            values.iter_mut().for_each(|value| *value /= length);
        }
        TextVector(values)
    }
}

/// Vector of a text, of length 1, or 0 where no word of it is known.
#[derive(Debug, Clone, PartialEq)]
pub struct TextVector(Vec<f32>);

impl TextVector {
    /// Cosine of the angle to another text; 0 where no word of either is known.
    pub fn cosine(&self, other: &Self) -> f32 {
        self.0.iter().zip(&other.0).map(|(a, b)| a * b).sum()
    }
}
