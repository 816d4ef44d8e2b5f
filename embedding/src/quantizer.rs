use crate::error::ModelError;
use crate::reader::Reader;

const CENTROIDS: usize = 256;

/// Unit of the centroids' bytes.
const CENTROID_STEPS: f32 = 256.0;

/// Vectors of length 1, product-quantized: each subspace has a byte, which names one of its centroids.
#[derive(Debug, Clone)]
pub struct VectorTable {
    /// Centroids, subspace by subspace.
    centroids: Vec<f32>,
    /// Codes, row by row.
    codes: Vec<u8>,
    /// Factors by which the rows have length 1 again.
    scales: Vec<f32>,
    subspaces: usize,
    /// Dimensions of a subspace.
    width: usize,
}

impl VectorTable {
    /// Reads centroids, then codes, which are written subspace by subspace.
    pub fn read(reader: &mut Reader, rows: usize, subspaces: usize, width: usize) -> Result<Self, ModelError> {
        let centroids = reader.take(subspaces * CENTROIDS * width)?;
        let centroids = centroids.iter().map(|byte| f32::from(*byte as i8) / CENTROID_STEPS).collect();
        let written = reader.take(rows * subspaces)?;
        let mut codes = vec![0; written.len()];
        for (subspace, column) in written.chunks_exact(rows).enumerate() {
            for (row, code) in column.iter().enumerate() {
                codes[row * subspaces + subspace] = *code;
            }
        }
        let mut table = Self { centroids, codes, scales: vec![1.0; rows], subspaces, width };
        for row in 0..rows {
            let mut sum = vec![0.0; table.dims()];
            table.add(row, 1.0, &mut sum);
            let length = sum.iter().map(|value| value * value).sum::<f32>().sqrt();
            table.scales[row] = if length > 0.0 { 1.0 / length } else { 0.0 };
        }
        Ok(table)
    }

    pub fn dims(&self) -> usize {
        self.subspaces * self.width
    }

    /// Adds the vector of a row, times a weight, to a sum.
    pub fn add(&self, row: usize, weight: f32, sum: &mut [f32]) {
        let weight = weight * self.scales.get(row).copied().unwrap_or_default();
        let parts = sum.chunks_exact_mut(self.width);
        for (subspace, (code, part)) in self.codes(row).iter().zip(parts).enumerate() {
            for (value, centroid) in part.iter_mut().zip(self.centroid(subspace, usize::from(*code))) {
                *value += weight * centroid;
            }
        }
    }

    /// Dot products of a vector with the rows.
    pub fn products(&self, vector: &[f32]) -> RowProducts<'_> {
        let parts = vector.chunks_exact(self.width).enumerate();
        let centroids = parts.flat_map(|(subspace, part)| {
            (0..CENTROIDS).map(move |code| part.iter().zip(self.centroid(subspace, code)).map(|(a, b)| a * b).sum())
        });
        RowProducts { table: self, centroids: centroids.collect() }
    }

    fn codes(&self, row: usize) -> &[u8] {
        self.codes.get(row * self.subspaces..(row + 1) * self.subspaces).unwrap_or_default()
    }

    fn centroid(&self, subspace: usize, code: usize) -> &[f32] {
        &self.centroids[(subspace * CENTROIDS + code) * self.width..][..self.width]
    }
}

/// Dot products of one vector with the rows, by those with the centroids.
#[derive(Debug)]
pub struct RowProducts<'t> {
    table: &'t VectorTable,
    centroids: Vec<f32>,
}

impl RowProducts<'_> {
    /// The product with a row, −1 to 1.
    pub fn with(&self, row: usize) -> f32 {
        let codes = self.table.codes(row).iter().zip(self.centroids.chunks_exact(CENTROIDS));
        let product: f32 = codes.map(|(code, products)| products[usize::from(*code)]).sum();
        product * self.table.scales.get(row).copied().unwrap_or_default()
    }
}
